using System.Runtime.InteropServices;
using Electra.Fleet.CommandLine;

using var ended = new CancellationTokenSource();
void End(PosixSignalContext signal)
{
    // The first time it ends in good order; a second one is not held up.
    signal.Cancel = !ended.IsCancellationRequested;
    ended.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
return await FleetProgram.Run(args, Console.Out, Console.Error, ended.Token);
