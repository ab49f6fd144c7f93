using Sluice.Protocol.Errors;
using Sluice.Server.Results;
using Sluice.Server.Settings.Definitions;
using Sluice.Server.Settings.Groups;
using Sluice.Server.Settings.Values;
using Sluice.Sql.Commands;
using Sluice.Sql.Scanning;

namespace Sluice.Server.Settings;

/// <summary>The run-time parameters of one session. SET counts only if its transaction commits.</summary>
/// <remarks>All members throw <see cref="PgErrorException"/> as PostgreSQL words it: 42704, 22023, 55P02, 42501.</remarks>
internal sealed class SessionSettings
{
    private readonly SettingValues _values = new();
    private readonly CustomSettings _custom = new();
    private readonly ReportedValues _reported = new();
    private readonly string _user;
    private TransactionModes? _transaction;
    private OutputSettings? _output;
    private int _outputVersion;
    private MessageSettings? _message;
    private SettingLayers? _messageLayers;

    /// <param name="user">Who logged in.</param>
    /// <param name="serverValues">What the server's configuration says of parameters, those clients cannot set among them.</param>
    public SessionSettings(string user, IEnumerable<KeyValuePair<string, string>>? serverValues = null)
    {
        _user = user;
        _values.SetReset(IdentitySettings.SessionAuthorization, new SettingValue(user));
        foreach ((string name, string value) in serverValues ?? [])
        {
            SettingDefinition setting = SettingCatalog.Find(name) ?? throw SettingErrors.Unrecognized(name);
            _values.SetReset(setting, Parse(setting, value));
        }
    }

    public bool InTransaction => _transaction is not null;

    public string ApplicationName => _values.Get(ClientSettings.ApplicationName).Text;

    /// <summary>An IANA zone's name or a POSIX specification such as <c>&lt;+02&gt;-02</c>.</summary>
    public string TimeZone => _values.Get(ClientSettings.TimeZone).Text;

    /// <summary>search_path as SHOW gives it; the same object until it changes.</summary>
    public string SearchPathText => _values.Get(ClientSettings.SearchPath).Text;

    public SearchPath SearchPath => SearchPath.Of(SearchPathText, _user);

    /// <summary>Whether tables with nested columns are read as their leaves.</summary>
    public bool Flatten => IsOn(ClientSettings.Flatten);

    /// <summary>Least severity sent, as client_min_messages words it.</summary>
    public string ClientMinMessages => _values.Get(ClientSettings.ClientMinMessages).Text;

    /// <summary>Zero for none, as the other timeouts.</summary>
    public TimeSpan StatementTimeout => Message.StatementTimeout;

    public TimeSpan TransactionTimeout => Message.TransactionTimeout;

    public TimeSpan IdleInTransactionTimeout => Message.IdleInTransactionTimeout;

    public TimeSpan IdleSessionTimeout => Message.IdleSessionTimeout;

    /// <summary>What shapes values as text; the same object until a parameter changes.</summary>
    public OutputSettings Output
    {
        get
        {
            if (_output is not null && _outputVersion == _values.Version) return _output;
            _outputVersion = _values.Version;
            return _output = OutputOf.Values(_values);
        }
    }

    private MessageSettings Message
    {
        get
        {
            SettingLayers layers = _values.Now;
            if (_message is not null && ReferenceEquals(layers, _messageLayers)) return _message;
            _messageLayers = layers;
            return _message = MessageSettings.Of(layers);
        }
    }

    /// <summary>A parameter's value as SHOW gives it.</summary>
    public string Show(string name)
    {
        SettingDefinition setting = SettingCatalog.Find(name) ?? _custom.Find(name) ?? throw SettingErrors.Unrecognized(name);
        return TextOf(setting);
    }

    /// <summary>What SHOW's column is called: the parameter's own spelling.</summary>
    public string NameOf(string name) => (SettingCatalog.Find(name) ?? _custom.Find(name) ?? throw SettingErrors.Unrecognized(name)).Name;

    /// <summary>The rows of SHOW ALL.</summary>
    public IEnumerable<(string Name, string Setting, string Description)> ShowAll() =>
        SettingCatalog.All.Where(setting => !setting.IsHidden).Select(setting => (setting.Name, TextOf(setting), setting.Description));

    /// <returns>A warning to send, or null.</returns>
    public PgError? Set(SetCommand command)
    {
        if (command.ToDefault && !command.IsLocal) return Reset(new ResetCommand(command.Name));
        SettingDefinition setting = Writable(command.Name);
        return Set(setting, command.ToDefault ? _values.GetReset(setting) : Checked(setting, Join(setting, command.Values)), command.IsLocal);
    }

    private PgError? Set(SettingDefinition setting, SettingValue value, bool isLocal)
    {
        if (TransactionPart.TryWith(_transaction ?? TransactionModes.None, setting, value, out TransactionModes modes))
        {
            if (InTransaction) _transaction = modes;
            return null;
        }

        if (isLocal && !InTransaction) return OnlyInTransaction("SET LOCAL");
        if (isLocal) _values.SetLocal(setting, value);
        else _values.Set(setting, value);
        return null;
    }

    /// <summary>set_config(): the value as it stands, lists included; null resets.</summary>
    /// <returns>A warning to send, or null.</returns>
    public PgError? Set(string name, string? value, bool isLocal)
    {
        if (value is null && !isLocal) return Reset(new ResetCommand(name));
        SettingDefinition setting = Writable(name);
        return Set(setting, value is null ? _values.GetReset(setting) : Checked(setting, value), isLocal);
    }

    /// <returns>A warning to send, or null.</returns>
    public PgError? Set(SetTransactionCommand command)
    {
        if (command.ForSession) SetDefaults(command.Modes);
        else if (InTransaction) _transaction = TransactionPart.Overlay(_transaction!, command.Modes);
        else return OnlyInTransaction("SET TRANSACTION");
        return null;
    }

    /// <returns>A warning to send, or null.</returns>
    public PgError? Reset(ResetCommand command)
    {
        if (command.Name is null)
        {
            _values.ResetAll();
            return null;
        }

        SettingDefinition setting = Writable(command.Name);
        if (TransactionPart.TryWith(_transaction ?? TransactionModes.None, setting, setting.Default, out TransactionModes modes))
        {
            if (InTransaction) _transaction = modes;
            return InTransaction || setting != TransactionSettings.Isolation ? null : OnlyInTransaction("RESET TRANSACTION");
        }

        _values.Reset(setting);
        return null;
    }

    /// <summary>Gives a value the session starts with, from the startup message: RESET comes back to it.</summary>
    public void SetAtStartup(string name, string value)
    {
        SettingDefinition setting = Writable(name);
        _values.SetReset(setting, Checked(setting, value));
    }

    /// <summary>A transaction begins, be it the client's or the implicit one of a query string.</summary>
    public void Begin(TransactionModes modes)
    {
        _transaction = TransactionPart.Overlay(Message.DefaultModes, modes);
        _values.Begin();
    }

    public void Commit()
    {
        _transaction = null;
        _values.Commit();
    }

    public void Rollback()
    {
        _transaction = null;
        _values.Rollback();
    }

    /// <summary>What a savepoint goes back to.</summary>
    public SettingsSnapshot Snapshot() => new(_values.Now, _transaction);

    public void Restore(SettingsSnapshot snapshot)
    {
        _transaction = snapshot.Modes;
        _values.Restore(snapshot.Layers);
    }

    /// <summary>The modes of the transaction that runs, or of the next.</summary>
    public TransactionModes Modes => _transaction ?? Message.DefaultModes;

    /// <summary>The values to tell in ParameterStatus: all on the first call, afterwards those that changed.</summary>
    public IReadOnlyList<(string Name, string Value)> TakeReportedChanges() => _reported.Take(_values);

    private void SetDefaults(TransactionModes modes)
    {
        if (modes.Isolation is string level) SetDefault(TransactionSettings.DefaultIsolation, level);
        if (modes.ReadOnly is bool readOnly) SetDefault(TransactionSettings.DefaultReadOnly, readOnly ? "on" : "off");
        if (modes.Deferrable is bool deferrable) SetDefault(TransactionSettings.DefaultDeferrable, deferrable ? "on" : "off");
    }

    private void SetDefault(SettingDefinition setting, string text) => _values.Set(setting, Parse(setting, text));

    /// <summary>The values at this moment; for any thread.</summary>
    public SettingLayers Now => _values.Now;

    /// <summary>A value as pg_settings shows it.</summary>
    public string Bare(SettingDefinition setting) => TransactionPart.TextOf(Modes, setting) ?? setting.Bare(_values.Get(setting));

    private string TextOf(SettingDefinition setting) => TransactionPart.TextOf(Modes, setting) ?? _values.Get(setting).Text;

    private SettingDefinition Writable(string name)
    {
        SettingDefinition setting = SettingCatalog.Find(name) ?? _custom.FindOrAdd(name);
        return setting.Context == SettingContext.User ? setting : throw SettingErrors.NotForClients(setting);
    }

    private SettingValue Checked(SettingDefinition setting, string text)
    {
        bool isOwn = text == _user || (setting == IdentitySettings.Role && text == "none");
        if (setting == IdentitySettings.SessionAuthorization && !isOwn) throw Denied("session authorization", text);
        if (setting == IdentitySettings.Role && !isOwn) throw Denied("role", text);
        return Parse(setting, text);
    }

    private SettingValue Parse(SettingDefinition setting, string text) =>
        setting.Parse(text, _values.Get(setting), _values.GetReset(setting));

    private static string Join(SettingDefinition setting, IReadOnlyList<string> values) => setting.List switch
    {
        SettingList.Names => string.Join(", ", values.Select(QuotedName.Of)),
        SettingList.Plain => string.Join(", ", values),
        _ => values.Count == 1 ? values[0] : throw SettingErrors.OneArgument(setting.Name),
    };

    private bool IsOn(SettingDefinition setting) => _values.Get(setting).Number != 0;

    private static PgErrorException Denied(string what, string name) =>
        PgError.Error(SqlStates.InsufficientPrivilege, $"permission denied to set {what} \"{name}\"").ToException();

    private static PgError OnlyInTransaction(string what) =>
        new(Severity.Warning, SqlStates.NoActiveSqlTransaction, $"{what} can only be used in transaction blocks");
}
