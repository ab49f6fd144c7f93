using Sluice.Engine;
using Sluice.Engine.Copying;
using Sluice.Protocol.Errors;
using Sluice.Server.Copy.In.Decoding;
using Sluice.Server.Copy.Options;
using Sluice.Server.Results;

namespace Sluice.Server.Copy.In;

/// <summary>Rows of the text and CSV formats.</summary>
internal sealed class CopyLineRows : ICopyRows
{
    private readonly IReadOnlyList<ResultColumn> _columns;
    private readonly CopyOptions _options;
    private readonly CopyContext _context;
    private readonly CopyLines _lines;
    private readonly ICopyFields _fields;
    private readonly TextDecoder[] _decoders;
    private readonly bool[] _forceNotNull;
    private readonly bool[] _forceNull;
    private bool _headerRead;

    public CopyLineRows(IReadOnlyList<ResultColumn> columns, CopyOptions options, OutputSettings settings, CopyContext context)
    {
        (_columns, _options, _context) = (columns, options, context);
        _headerRead = options.Header == CopyHeader.None;
        _lines = new CopyLines(options, context);
        _fields = options.Format == CopyFormat.Csv ? new CopyCsvFields(options) : new CopyTextFields(options);
        _decoders = [.. columns.Select(column => TextDecoders.For(column, settings))];
        _forceNotNull = [.. columns.Select(column => options.ForceNotNull.Contains(column.Name))];
        _forceNull = [.. columns.Select(column => options.ForceNull.Contains(column.Name))];
    }

    public void Append(ReadOnlySpan<byte> data) => _lines.Append(data);

    public bool TryRead(IReadOnlyList<ColumnFill> columns, int row, bool atEnd)
    {
        if (!_headerRead && !TryReadHeader(atEnd))
            return false;
        if (!_lines.TryRead(atEnd, out var line))
            return false;
        _fields.Cut(line);
        if (_fields.Count > columns.Count)
            throw CopyErrors.Extra();
        for (var i = 0; i < columns.Count; i++)
        {
            if (i >= _fields.Count)
                throw CopyErrors.Missing(_columns[i].Name);
            Decode(i, columns[i], row);
        }

        foreach (var column in columns)
        {
            if (column.IsRequired)
            {
                CheckRequired(columns);
                break;
            }
        }

        _lines.Done();
        return true;
    }

    private bool TryReadHeader(bool atEnd)
    {
        // Even the end of the data is a header to be matched.
        if (!_lines.TryRead(atEnd, out var header) && !_lines.IsFinished)
            return false;
        _headerRead = true;
        if (_options.Header == CopyHeader.Match)
        {
            _context.Show(header);
            CheckHeader(header);
        }

        _lines.Done();
        return true;
    }

    private void Decode(int index, ColumnFill column, int row)
    {
        var value = _fields.Value(index);
        var isNull = _fields.IsNull(index);
        if (isNull && _forceNotNull[index])
        {
            isNull = false;
            value = _options.Null;
        }
        else if (!isNull && _forceNull[index] && value.SequenceEqual(_options.Null))
        {
            isNull = true;
        }

        _fields.Settle(index, isNull);
        if (isNull)
        {
            column.SetNull(row);
            return;
        }

        try
        {
            _decoders[index].Decode(value, column, row);
        }
        catch (PgErrorException wrong) when (wrong.Error.SqlState != SqlStates.CharacterNotInRepertoire)
        {
            // Bytes that are no text are a fault of the line.
            _context.Column = _columns[index].Name;
            _context.Show(value);
            throw;
        }
    }

    // PostgreSQL looks at constraints when all values of a row are read.
    private void CheckRequired(IReadOnlyList<ColumnFill> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsRequired && _fields.IsNull(i))
                throw RequiredColumn.IsNull(_columns[i].Name, _context.Relation);
        }
    }

    private void CheckHeader(ReadOnlySpan<byte> line)
    {
        _fields.Cut(line);
        if (_fields.Count != _columns.Count)
            throw CopyErrors.Format($"wrong number of fields in header line: got {_fields.Count}, expected {_columns.Count}");
        for (var i = 0; i < _columns.Count; i++)
        {
            var expected = _columns[i].Name;
            if (_fields.IsNull(i))
            {
                var nullText = System.Text.Encoding.UTF8.GetString(_options.Null);
                throw CopyErrors.Format($"column name mismatch in header line field {i + 1}: got null value (\"{nullText}\"), expected \"{expected}\"");
            }

            var name = System.Text.Encoding.UTF8.GetString(_fields.Value(i));
            if (name != expected)
                throw CopyErrors.Format($"column name mismatch in header line field {i + 1}: got \"{name}\", expected \"{expected}\"");
        }
    }
}
