using Electra.Benchmarks.Load;

namespace Electra.Benchmarks.Measuring;

/// <summary>A server as chargers of OCPP 2.0.1 see it.</summary>
internal sealed class NewerSide(IUnderLoad server, Crowd crowd) : IUnderLoad
{
    public string Name => server.Name + ", 2.0.1";

    public Crowd Crowd => crowd;

    public double Cpu => server.Cpu;

    public double DatabaseCpu => server.DatabaseCpu;
}
