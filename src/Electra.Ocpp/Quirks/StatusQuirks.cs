using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.V16;

namespace Electra.Ocpp.Quirks;

/// <summary>Makes that mean something else by a state or a connector than OCPP does (catalogue S and T).</summary>
internal static class StatusQuirks
{
    private const string NoError = "NoError";
    private const string OtherError = "OtherError";

    /// <summary>T4: without a transaction it is the sum of all, as it should be.</summary>
    public static readonly Quirk KebaWholeIsOne = new(new(
        "keba-connector-zero", "T4", "It reads the meter of a transaction at connector 0, which is connector 1.", new("*KEBA*")))
    {
        Report = static (report, _) => report is Metered { Outlet: null, Transaction: not null } metered ? metered with { Outlet = new Outlet(1) } : null,
    };

    /// <summary>S6</summary>
    public static readonly Quirk CauseInVendorCode = new(new(
        "ctek-vendor-error", "S6", "It says NoError or OtherError, and the real cause in its vendorErrorCode only.", new("*CTEK*")))
    {
        Report = static (report, _) => report is OutletChanged { ErrorCode: null or NoError or OtherError, VendorErrorCode: { } code } changed && Cause(code) is { } cause
            && cause != changed.ErrorCode ? changed with { ErrorCode = cause } : null,
    };

    /// <summary>S7</summary>
    public static readonly Quirk FinishingIsPreparing = new(new(
        "en-plus-finishing", "S7", "It says Finishing for a vehicle that is plugged and has no transaction, which is Preparing.", new("*EN+*|*EVSEDO*")))
    {
        Report = static (report, _) => report is OutletChanged { Condition: Condition.Finishing } changed ? changed with { Condition = Condition.Preparing } : null,
    };

    // The specification's own word where the code is one, else that there is one at all; "0" and blanks are none.
    private static string? Cause(string code)
    {
        var said = code.Trim().Replace(" ", "", StringComparison.Ordinal);
        if (said.Length == 0 || said.Trim('0').Length == 0 || said.Equals(NoError, StringComparison.OrdinalIgnoreCase) || said.Equals("None", StringComparison.OrdinalIgnoreCase))
            return null;
        return V16Words.ErrorCodes.Words.FirstOrDefault(word => word.Equals(said, StringComparison.OrdinalIgnoreCase)) ?? OtherError;
    }
}
