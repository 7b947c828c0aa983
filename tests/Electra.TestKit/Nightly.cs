using Xunit;

namespace Electra.TestKit;

/// <summary>Tests that take too long for every change, or put the whole machine under load: <c>ops/nightly</c> runs them.</summary>
public static class Nightly
{
    /// <summary>Skips the test that calls it, unless <c>ELECTRA_NIGHTLY=1</c>.</summary>
    public static void Only() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ELECTRA_NIGHTLY") == "1", "it runs at night: ops/nightly");
}
