namespace Sluice.Protocol.Scram.Unicode;

/// <summary>Hangul syllables decompose and compose by arithmetic (Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TrailCount;

    public static bool IsSyllable(int codePoint) => codePoint is >= SyllableBase and < SyllableBase + SyllableCount;

    public static void Decompose(int syllable, List<int> output)
    {
        var index = syllable - SyllableBase;
        output.Add(LeadBase + (index / (VowelCount * TrailCount)));
        output.Add(VowelBase + (index / TrailCount % VowelCount));
        if (index % TrailCount is > 0 and var trail)
            output.Add(TrailBase + trail);
    }

    /// <summary>A lead and a vowel make a syllable, and that with a trail another.</summary>
    public static bool TryCompose(int first, int second, out int syllable)
    {
        var (lead, vowel, trail) = (first - LeadBase, second - VowelBase, second - TrailBase);
        syllable = 0;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            syllable = SyllableBase + (((lead * VowelCount) + vowel) * TrailCount);
        else if (IsSyllable(first) && (first - SyllableBase) % TrailCount == 0 && trail is > 0 and < TrailCount)
            syllable = first + trail;
        return syllable != 0;
    }
}
