using System.Globalization;
using PgQuery;

namespace Sluice.Sql.Commands;

/// <summary>Reads VariableSetStmt: SET and RESET.</summary>
internal static class SettingCommandReader
{
    public static SessionCommand Read(VariableSetStmt set) => set.Kind switch
    {
        VariableSetKind.VarSetValue => new SetCommand(set.Name, [.. set.Args.Select(Value)], set.IsLocal, ToDefault: false),
        VariableSetKind.VarSetDefault => new SetCommand(set.Name, [], set.IsLocal, ToDefault: true),
        VariableSetKind.VarReset => new ResetCommand(set.Name),
        VariableSetKind.VarResetAll => new ResetCommand(null),
        VariableSetKind.VarSetMulti when set.Name == "TRANSACTION" =>
            new SetTransactionCommand(TransactionCommandReader.Modes(set.Args), ForSession: false),
        VariableSetKind.VarSetMulti when set.Name == "SESSION CHARACTERISTICS" =>
            new SetTransactionCommand(TransactionCommandReader.Modes(set.Args), ForSession: true),
        VariableSetKind.VarSetMulti => new UnsupportedCommand($"SET {set.Name}", null),
        _ => new UnsupportedCommand("SET … FROM CURRENT", null),
    };

    private static string Value(Node argument) => argument.NodeCase switch
    {
        Node.NodeOneofCase.AConst => Constant(argument.AConst),
        // The grammar allows one cast here: the interval of SET TIME ZONE.
        Node.NodeOneofCase.TypeCast => $"INTERVAL '{Constant(argument.TypeCast.Arg.AConst)}{UnitOf(argument.TypeCast.TypeName)}'",
        _ => throw new InvalidDataException($"a SET value of kind {argument.NodeCase}"),
    };

    private static string Constant(A_Const constant) => constant.ValCase switch
    {
        A_Const.ValOneofCase.Ival => constant.Ival.Ival.ToString(CultureInfo.InvariantCulture),
        A_Const.ValOneofCase.Fval => constant.Fval.Fval,
        A_Const.ValOneofCase.Sval => constant.Sval.Sval,
        A_Const.ValOneofCase.Boolval => constant.Boolval.Boolval ? "true" : "false",
        // Proto3 leaves out an integer zero's message body, never its case; nothing else is a constant here.
        _ => throw new InvalidDataException($"a SET constant of kind {constant.ValCase}"),
    };

    /// <summary>INTERVAL '2' HOUR means two hours; a plain number would be read as seconds.</summary>
    private static string UnitOf(TypeName type)
    {
        const int hourMask = 1 << 10;
        bool isHours = type.Typmods.Count > 0 && type.Typmods[0].AConst is { ValCase: A_Const.ValOneofCase.Ival } mask
            && mask.Ival.Ival == hourMask;
        return isHours ? " hour" : "";
    }
}
