namespace Sluice.Client.Doctor.Reports;

/// <summary>Colours, or none.</summary>
internal sealed class Ink(bool isOn)
{
    public string Good(string text) => Paint(text, "32");

    public string Bad(string text) => Paint(text, "31");

    public string Warn(string text) => Paint(text, "33");

    public string Faint(string text) => Paint(text, "2");

    public string Strong(string text) => Paint(text, "1");

    private string Paint(string text, string code) => isOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
