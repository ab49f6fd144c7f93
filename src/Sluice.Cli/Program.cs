using Sluice.Cli.Commands;

return await Invocation.RunAsync(args, Console.Out, Console.Error);
