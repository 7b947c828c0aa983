using System.Reflection;
using Electra.Fleet;
using Xunit.Sdk;
using Xunit.v3;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>What is done otherwise is done so in 1.6 and in 2.0.1: the version comes first, then what stands here.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class InEachVersionAttribute(params object?[] rest) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow([OcppVersion.V16, .. rest]), new TheoryDataRow([OcppVersion.V201, .. rest])]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
