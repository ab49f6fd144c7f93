using System.Runtime.InteropServices;

namespace Sluice.Engine.DuckDb.Threads;

/// <summary>A thread of <see cref="EngineThreads"/>, by its number in the kernel.</summary>
internal sealed partial class EngineThread
{
    // Beside a thread that was not lowered it gets a quarter of a core (sched(7): a step is a factor of 1.25). With less, one that holds a lock of
    // the engine's or of the kernel's for the process would keep the others waiting for it.
    private const int Steps = 5;
    private const int Lowest = 19;

    // PRIO_PROCESS: with a thread's number it is that thread alone (setpriority(2)).
    private const int OfOne = 0;

    [ThreadStatic]
    private static EngineThread? _ofThread;

    private readonly int _id = gettid();

    private EngineThread()
    {
    }

    /// <summary>Null on any other thread.</summary>
    public static EngineThread? OfThread => _ofThread;

    /// <summary>Whether it computes behind the others. It stays so: only root may raise a priority again.</summary>
    public bool IsLowered { get; private set; }

    /// <summary>Makes an engine thread of the one that calls.</summary>
    public static EngineThread Enter() => _ofThread = new EngineThread();

    /// <summary>Lets others compute first. From any thread, while this one works.</summary>
    public void Lower()
    {
        if (IsLowered)
            return;
        IsLowered = true;
        // Where the kernel refuses, the statement competes as before.
        _ = setpriority(OfOne, _id, Math.Min(getpriority(OfOne, _id) + Steps, Lowest));
    }

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int gettid();

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int getpriority(int which, int who);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int setpriority(int which, int who, int priority);
}
