using Sluice.Cli.Commands;
using Sluice.Engine.DuckDb;

// A large library, and the command line takes as long to read.
if (args is ["serve", _, ..])
    DuckDbEngine.Preload();
return await Invocation.RunAsync(args, Console.Out, Console.Error);
