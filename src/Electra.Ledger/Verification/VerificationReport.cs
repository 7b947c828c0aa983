using System.Text.Json;
using System.Text.Json.Serialization;

namespace Electra.Ledger.Verification;

/// <summary>What was found of one invariant.</summary>
/// <param name="Checked">How many things were looked at.</param>
/// <param name="Broken">How many of them do not hold.</param>
/// <param name="First">The first few of those, each with what is wrong.</param>
/// <param name="Notes">What is worth knowing and breaks nothing.</param>
public sealed record InvariantReport(string Name, string Means, bool Holds, long Checked, long Broken, IReadOnlyList<string> First, IReadOnlyList<string> Notes);

/// <summary>What a look at a whole ledger has found.</summary>
/// <param name="Home"><c>postgresql</c> or <c>sqlite</c>.</param>
/// <param name="Tail">The last entry's number.</param>
public sealed record VerificationReport(bool Holds, string Home, long Grains, long Entries, long Tail, double Seconds, IReadOnlyList<InvariantReport> Invariants)
{
    /// <summary>For machines.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.VerificationReport);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(VerificationReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
