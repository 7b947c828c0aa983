using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Electra.Benchmarks.Micro;

/// <summary>The parts of a message's way, each by itself.</summary>
internal static class MicroCommand
{
    public static int Run(string[] arguments)
    {
        // In this process: the projects' own build settings are then the ones that are measured.
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks", "micro"));
        BenchmarkSwitcher.FromTypes([typeof(OneCall), typeof(OneDecision), typeof(OneReading), typeof(OneSharing)]).Run(arguments.Length > 0 ? arguments : ["--filter", "*"], config);
        return 0;
    }
}
