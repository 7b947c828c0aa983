using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>Who drives, and what, as far as the session's token led to it.</summary>
/// <param name="Driver">Null: not known.</param>
/// <param name="Vehicle">Null: not known.</param>
/// <param name="Model">The vehicle's; null: not known.</param>
[GenerateSerializer, Immutable, Alias("session-driver")]
public sealed record SessionDriver(DriverId? Driver, VehicleId? Vehicle, VehicleModelId? Model);

/// <summary>How a session comes to know its driver and its vehicle: the driver with the token's worth, the vehicle a moment later. A start waits for neither.</summary>
internal static class SessionDrivers
{
    /// <summary>Whose the token is.</summary>
    public static IEnumerable<SessionFact> Told(Session state, DriverId? driver, DateTimeOffset now) =>
        driver is { } told && told != state.Driver?.Driver ? [new DriverFound(told, null, null, now)] : [];

    /// <summary>What is to be looked for because of it: a driver's vehicle, or the one whose address the token is.</summary>
    public static IEnumerable<Effect> Sought(Session state, TokenId token, TokenVerdict? verdict) => Sought(state, token, verdict?.Driver, verdict?.Kind);

    /// <summary>The same of one that is asked for from afar.</summary>
    public static IEnumerable<Effect> Sought(AskStart input) => Sought(SessionDecider.Initial, input.Token, input.Driver, input.TokenKind);

    /// <summary>What was found. It is recorded once; what is over is left as it is.</summary>
    public static Decision<SessionFact, SessionReply> Found(Session state, KnowVehicle input, DateTimeOffset now) =>
        state.EndedAt is not null ? new([], [], new(SessionVerdict.Ignored))
        : state.Driver?.Driver is { } known && known != input.Driver ? new([], [], new(SessionVerdict.Ignored))
        : state.Driver is { Vehicle: not null } ? new([], [], new(SessionVerdict.Repeated))
        : new([new DriverFound(input.Driver, input.Vehicle, input.Model, now)], [], new(SessionVerdict.Done));

    /// <summary>Folds it: what is null stays as it was, unless it was another driver's.</summary>
    public static SessionDriver Fold(Session state, DriverFound fact) => state.Driver is not { } known || (known.Driver is { } before && fact.Driver is { } now && before != now)
        ? new(fact.Driver, fact.Vehicle, fact.Model)
        : new(fact.Driver ?? known.Driver, fact.Vehicle ?? known.Vehicle, fact.Model ?? known.Model);

    private static IEnumerable<Effect> Sought(Session state, TokenId token, DriverId? driver, string? kind)
    {
        var address = TokenKinds.IsAddress(kind) ? VehicleAddress.Read(token.Value) : null;
        var known = state.Driver is { } before && (driver is null ? before.Vehicle is not null : before.Driver == driver);
        return known || (driver is null && address is null) ? [] : [new FindVehicle(driver, address)];
    }
}
