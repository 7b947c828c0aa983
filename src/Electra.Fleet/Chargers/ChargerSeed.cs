namespace Electra.Fleet.Chargers;

/// <summary>One charger to simulate.</summary>
/// <param name="Id">The last segment of its address.</param>
/// <param name="Make">A key of <see cref="Makes.Make.All"/>.</param>
/// <param name="Password">Of HTTP Basic authentication (security profile 1); null: none.</param>
/// <param name="Number">Goes into its serial numbers and its meters' readings; 0: made from the id.</param>
/// <param name="Version">The version of OCPP that it offers, and speaks.</param>
public sealed record ChargerSeed(
    string Id, string Make, int Outlets = 2, string? Password = null, int Number = 0, OcppVersion Version = OcppVersion.V16);
