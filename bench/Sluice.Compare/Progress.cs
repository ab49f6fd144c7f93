namespace Sluice.Compare;

/// <summary>What is being done, for the person who waits; results go to standard output, this does not.</summary>
internal static class Progress
{
    public static void Say(string what) => Console.Error.WriteLine($"==> {what}");
}
