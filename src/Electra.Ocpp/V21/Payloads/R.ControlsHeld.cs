using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block R: what a charger does for the grid, as it holds it.

/// <summary>A curve as a charger holds it.</summary>
public sealed record DERCurveGetType(DERCurveType Curve, string Id, string CurveType, bool IsDefault, bool IsSuperseded) : Extensible
{
    internal static readonly Shape Shape = Of("DERCurveGetType",
        Field.Item("curve", DERCurveType.Shape),
        Field.Text("id", 36),
        Field.Word("curveType", V21Words.DERControls).Informing(),
        Field.Truth("isDefault"),
        Field.Truth("isSuperseded"));
}

/// <summary>When a charger connects to the grid again, as it holds it.</summary>
public sealed record EnterServiceGetType(EnterServiceType EnterService, string Id) : Extensible
{
    internal static readonly Shape Shape = Of("EnterServiceGetType",
        Field.Item("enterService", EnterServiceType.Shape),
        Field.Text("id", 36));
}

/// <summary>A power factor as a charger holds it.</summary>
public sealed record FixedPFGetType(FixedPFType FixedPF, string Id, bool IsDefault, bool IsSuperseded) : Extensible
{
    internal static readonly Shape Shape = Of("FixedPFGetType",
        Field.Item("fixedPF", FixedPFType.Shape),
        Field.Text("id", 36),
        Field.Truth("isDefault"),
        Field.Truth("isSuperseded"));
}

/// <summary>A reactive power as a charger holds it.</summary>
public sealed record FixedVarGetType(FixedVarType FixedVar, string Id, bool IsDefault, bool IsSuperseded) : Extensible
{
    internal static readonly Shape Shape = Of("FixedVarGetType",
        Field.Item("fixedVar", FixedVarType.Shape),
        Field.Text("id", 36),
        Field.Truth("isDefault"),
        Field.Truth("isSuperseded"));
}

/// <summary>How power follows the frequency, as a charger holds it.</summary>
public sealed record FreqDroopGetType(FreqDroopType FreqDroop, string Id, bool IsDefault, bool IsSuperseded) : Extensible
{
    internal static readonly Shape Shape = Of("FreqDroopGetType",
        Field.Item("freqDroop", FreqDroopType.Shape),
        Field.Text("id", 36),
        Field.Truth("isDefault"),
        Field.Truth("isSuperseded"));
}

/// <summary>How fast power may change, as a charger holds it.</summary>
public sealed record GradientGetType(GradientType Gradient, string Id) : Extensible
{
    internal static readonly Shape Shape = Of("GradientGetType", Field.Item("gradient", GradientType.Shape), Field.Text("id", 36));
}

/// <summary>How much may be fed into the grid, as a charger holds it.</summary>
public sealed record LimitMaxDischargeGetType(
    string Id,
    bool IsDefault,
    bool IsSuperseded,
    LimitMaxDischargeType LimitMaxDischarge) : Extensible
{
    internal static readonly Shape Shape = Of("LimitMaxDischargeGetType",
        Field.Text("id", 36),
        Field.Truth("isDefault"),
        Field.Truth("isSuperseded"),
        Field.Item("limitMaxDischarge", LimitMaxDischargeType.Shape));
}
