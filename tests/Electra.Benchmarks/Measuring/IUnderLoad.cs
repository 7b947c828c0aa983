using Electra.Benchmarks.Load;

namespace Electra.Benchmarks.Measuring;

/// <summary>Something that is put under load: one process or several.</summary>
internal interface IUnderLoad
{
    string Name { get; }

    /// <summary>The chargers that stand before it.</summary>
    Crowd Crowd { get; }

    /// <summary>CPU seconds of its processes so far.</summary>
    double Cpu { get; }

    /// <summary>CPU seconds of its PostgreSQL so far.</summary>
    double DatabaseCpu { get; }
}
