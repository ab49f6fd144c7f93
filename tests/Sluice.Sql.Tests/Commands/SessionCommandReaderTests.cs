using Sluice.Sql.Commands;
using Sluice.Sql.Scanning;
using Sluice.Sql.Statements;

namespace Sluice.Sql.Tests.Commands;

public class SessionCommandReaderTests
{
    private static SessionCommand? Read(string sql) => Assert.Single(SqlSplitter.Split(sql)).Command;

    public static TheoryData<string, SessionCommand> Commands() => new()
    {
        { "RESET DateStyle", new ResetCommand("datestyle") },
        { "reset all", new ResetCommand(null) },
        { "reset session authorization", new ResetCommand("session_authorization") },
        { "show all", new ShowCommand(null) },
        { "SHOW Server_Version", new ShowCommand("server_version") },
        { "show \"TimeZone\"", new ShowCommand("TimeZone") },
        { "show time zone", new ShowCommand("timezone") },
        { "show transaction isolation level", new ShowCommand("transaction_isolation") },
        { "show my.own", new ShowCommand("my.own") },
        { "begin", new BeginCommand(TransactionModes.None, "BEGIN") },
        { "begin work", new BeginCommand(TransactionModes.None, "BEGIN") },
        {
            "start transaction isolation level repeatable read, read only, not deferrable",
            new BeginCommand(new TransactionModes("repeatable read", ReadOnly: true, Deferrable: false), "START TRANSACTION")
        },
        {
            "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE DEFERRABLE",
            new BeginCommand(new TransactionModes("serializable", ReadOnly: false, Deferrable: true), "BEGIN")
        },
        { "commit", new CommitCommand(Chain: false) },
        { "END TRANSACTION AND CHAIN", new CommitCommand(Chain: true) },
        { "rollback", new RollbackCommand(Chain: false) },
        { "abort and no chain", new RollbackCommand(Chain: false) },
        { "savepoint A", new SavepointCommand("a") },
        { "release \"A\"", new ReleaseCommand("A") },
        { "rollback to savepoint a", new RollbackToCommand("a") },
        { "discard all", new DiscardCommand(DiscardTarget.All) },
        { "discard temporary", new DiscardCommand(DiscardTarget.Temp) },
        { "discard plans", new DiscardCommand(DiscardTarget.Plans) },
        { "discard sequences", new DiscardCommand(DiscardTarget.Sequences) },
        { "deallocate all", new DeallocateCommand(null) },
        { "deallocate prepare \"S_1\"", new DeallocateCommand("S_1") },
        { "close all", new CloseCommand(null) },
        { "close c", new CloseCommand("c") },
        { "listen x", new ListenCommand("x") },
        { "unlisten *", new UnlistenCommand(null) },
        { "unlisten x", new UnlistenCommand("x") },
        { "notify x, 'it''s'", new NotifyCommand("x", "it's") },
        { "notify x", new NotifyCommand("x", "") },
        { "fetch c", new FetchCommand("c", FetchDirection.Forward, 1, IsMove: false) },
        { "FETCH 5 FROM \"C\"", new FetchCommand("C", FetchDirection.Forward, 5, IsMove: false) },
        { "fetch all in c", new FetchCommand("c", FetchDirection.Forward, FetchCommand.All, IsMove: false) },
        { "move forward all c", new FetchCommand("c", FetchDirection.Forward, FetchCommand.All, IsMove: true) },
        { "fetch prior c", new FetchCommand("c", FetchDirection.Backward, 1, IsMove: false) },
        { "fetch last c", new FetchCommand("c", FetchDirection.Absolute, -1, IsMove: false) },
        { "fetch relative 0 c", new FetchCommand("c", FetchDirection.Relative, 0, IsMove: false) },
        { "set constraints all deferred", new ConstraintsCommand(null) },
        { "set constraints a, b immediate", new ConstraintsCommand("a") },
        { "set transaction read only", new SetTransactionCommand(new TransactionModes(ReadOnly: true), ForSession: false) },
        {
            "set session characteristics as transaction isolation level read committed",
            new SetTransactionCommand(new TransactionModes("read committed"), ForSession: true)
        },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Session_commands_are_read(string sql, SessionCommand expected) => Assert.Equal(expected, Read(sql));

    [Theory]
    [InlineData("set search_path to a, \"B c\", 'd'", "search_path", "a|B c|d")]
    [InlineData("SET extra_float_digits = 3", "extra_float_digits", "3")]
    [InlineData("set x = 0", "x", "0")]
    [InlineData("set x = -1", "x", "-1")]
    [InlineData("set x = 1.50", "x", "1.50")]
    [InlineData("set x = -2.5", "x", "-2.5")]
    [InlineData("set x = 99999999999", "x", "99999999999")]
    [InlineData("set x = on", "x", "on")]
    [InlineData("set x = OFF", "x", "off")]
    [InlineData("set x = TRUE", "x", "true")]
    [InlineData("set a.b = 'v'", "a.b", "v")]
    [InlineData("set statement_timeout = '5s'", "statement_timeout", "5s")]
    [InlineData("set application_name = 'psql ''é'''", "application_name", "psql 'é'")]
    [InlineData("set x = ''", "x", "")]
    [InlineData("set session datestyle = ISO, DMY", "datestyle", "iso|dmy")]
    [InlineData("set names 'UTF8'", "client_encoding", "UTF8")]
    [InlineData("set schema 's'", "search_path", "s")]
    [InlineData("set role bob", "role", "bob")]
    [InlineData("set session authorization 'bob'", "session_authorization", "bob")]
    [InlineData("set time zone 'Europe/Berlin'", "timezone", "Europe/Berlin")]
    [InlineData("set time zone -7", "timezone", "-7")]
    [InlineData("set time zone 5.5", "timezone", "5.5")]
    [InlineData("set time zone interval '+02:00' hour to minute", "timezone", "INTERVAL '+02:00'")]
    [InlineData("set time zone interval '2' hour", "timezone", "INTERVAL '2 hour'")]
    public void Set_gives_its_values_as_strings(string sql, string name, string values)
    {
        var set = Assert.IsType<SetCommand>(Read(sql));
        Assert.Equal((name, values, false, false), (set.Name, string.Join('|', set.Values), set.IsLocal, set.ToDefault));
    }

    [Fact]
    public void Set_local_says_so() => Assert.True(Assert.IsType<SetCommand>(Read("set local x = 1")).IsLocal);

    [Theory]
    [InlineData("set x to default", "x")]
    [InlineData("set time zone local", "timezone")]
    [InlineData("set time zone default", "timezone")]
    [InlineData("set names", "client_encoding")]
    [InlineData("set session authorization default", "session_authorization")]
    public void Set_to_default_has_no_values(string sql, string name)
    {
        var set = Assert.IsType<SetCommand>(Read(sql));
        Assert.Equal((name, true, 0), (set.Name, set.ToDefault, set.Values.Count));
    }

    [Theory]
    [InlineData("set transaction snapshot 'x'", "SET TRANSACTION SNAPSHOT")]
    [InlineData("set x from current", "SET … FROM CURRENT")]
    public void What_Sluice_has_not_is_named(string sql, string what) =>
        Assert.Equal(what, Assert.IsType<UnsupportedCommand>(Read(sql)).What);

    [Fact]
    public void Two_phases_are_told_apart()
    {
        Assert.IsType<PrepareTransactionCommand>(Read("prepare /* x */ transaction 'p'"));
        Assert.Equal(new FinishPreparedCommand("COMMIT PREPARED", "p"), Read("commit prepared 'p'"));
        Assert.Equal(new FinishPreparedCommand("ROLLBACK PREPARED", "p"), Read("rollback prepared 'p'"));
    }

    [Theory]
    [InlineData("vacuum", "VACUUM", "")]
    [InlineData("vacuum (full, analyze) a, s.b (x, y)", "VACUUM", "\"a\"() \"s\".\"b\"(x,y)")]
    [InlineData("analyze verbose \"A b\"", "ANALYZE", "\"A b\"()")]
    [InlineData("analyse t", "ANALYZE", "\"t\"()")]
    public void Maintenance_names_tables_and_columns(string sql, string tag, string tables)
    {
        var command = Assert.IsType<VacuumCommand>(Read(sql));
        Assert.Equal((tag, tables), (command.Tag, string.Join(' ', command.Tables.Select(table => $"{table.Written}({string.Join(',', table.Columns)})"))));
    }

    [Fact]
    public void Privileges_on_tables_are_the_sessions_to_answer()
    {
        Assert.Equal("t", Assert.IsType<GrantCommand>(Read("grant select, insert (a) on s.t to public")).Tables[0].Name);
        Assert.Equal("REVOKE", Assert.IsType<GrantCommand>(Read("revoke all on t from x cascade")).Tag);
        Assert.Null(Read("grant usage on schema public to x"));
        Assert.Null(Read("grant a to b"));
        Assert.Equal(new DropDatabaseCommand("d", true), Read("drop database if exists d"));
        Assert.Null(Read("drop table t"));
    }

    [Theory]
    [InlineData("select 1")]
    [InlineData("show tables")]
    [InlineData("SHOW /* my */ ALL TABLES")]
    [InlineData("show tables from lake")]
    [InlineData("show databases")]
    [InlineData("show schemas")]
    [InlineData("describe flights")]
    [InlineData("\"set\" x = 1")]
    [InlineData("checkpoint")]
    [InlineData("set variable x = 1")]
    [InlineData("set global memory_limit = '1GB'")]
    [InlineData("set allowed_paths = ['/']")]
    [InlineData("(select 1)")]
    public void The_rest_is_for_the_engine(string sql) => Assert.Null(Read(sql));

    [Theory]
    [InlineData("set x", "syntax error at end of input", 6)]
    [InlineData("set x = (select 1)", "syntax error at or near \"(\"", 9)]
    [InlineData("begin immediate", "syntax error at or near \"immediate\"", 7)]
    [InlineData("show", "syntax error at end of input", 5)]
    [InlineData("set time zone interval '1' day", "time zone interval must be HOUR or HOUR TO MINUTE", 28)]
    public void What_the_grammar_refuses_is_refused(string sql, string message, int position)
    {
        var error = Assert.Throws<SqlSyntaxException>(() => SqlSplitter.Split(sql));
        Assert.Equal((message, position), (error.Message, error.Position));
    }

    [Fact]
    public void Deep_nesting_is_refused_not_recursed_into()
    {
        string deep = new string('(', 200_000) + "1" + new string(')', 200_000);
        Assert.Throws<SqlSyntaxException>(() => SqlSplitter.Split("set x = " + deep));
        string sum = string.Join('+', Enumerable.Repeat("1", 200_000));
        Assert.Throws<SqlSyntaxException>(() => SqlSplitter.Split("set x = " + sum));
        Assert.IsType<DeclareCommand>(Read("declare c cursor for select " + sum));
        Assert.IsType<PrepareCommand>(Read("prepare p as select " + sum));
        Assert.IsType<ExecuteCommand>(Read($"execute p({deep}, {sum})"));
        Assert.Throws<SqlSyntaxException>(() => SqlSplitter.Split($"prepare p (numeric({deep})) as select 1"));
        Assert.Throws<SqlSyntaxException>(() => SqlSplitter.Split($"declare c cursor {deep}"));
        Assert.Null(Read("select " + sum));
    }
}
