using Xunit;

namespace Electra.TestKit;

/// <summary>Tests that take too long for every change, or put the whole machine under load: <c>ops/faults</c> and <c>ops/soak</c> run them.</summary>
public static class Nightly
{
    /// <summary>Skips the test that calls it, unless <c>ELECTRA_NIGHTLY=1</c>.</summary>
    public static void Only() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ELECTRA_NIGHTLY") == "1", "it runs at night: ops/faults");
}
