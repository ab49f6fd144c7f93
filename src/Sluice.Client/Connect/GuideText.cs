using System.Text;

namespace Sluice.Client.Connect;

/// <summary>A guide for a terminal: what to paste stands alone between empty lines.</summary>
public static class GuideText
{
    public static string Write(ConnectGuide guide, ConnectTarget target)
    {
        var text = new StringBuilder();
        foreach (var part in guide.Parts(target))
        {
            if (text.Length > 0)
                text.Append('\n');
            text.Append(part switch
            {
                Say say => say.Text.Replace("`", "", StringComparison.Ordinal),
                Snippet { File: { } file } snippet => $"{file}:\n\n{snippet.Text}",
                Snippet snippet => snippet.Text,
                _ => "",
            }).Append('\n');
        }
        return text.ToString();
    }
}
