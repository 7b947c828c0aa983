using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>That somebody pays on the web for charging somewhere, and until when they are waited for (2.1, C25).</summary>
/// <param name="Evse">0: anywhere at the charger.</param>
[GenerateSerializer, Immutable, Alias("web-payment")]
public sealed record WebPayment(int Evse, DateTimeOffset Until);

/// <summary>A tariff that a charger reckons with (2.1). Which drivers one is for is not in it.</summary>
/// <param name="Kind"><c>DefaultTariff</c> or <c>DriverTariff</c>.</param>
/// <param name="Evses">Null: everywhere at the charger.</param>
[GenerateSerializer, Immutable, Alias("held-tariff")]
public sealed record HeldTariff(string Id, string Kind, IReadOnlyList<int>? Evses, DateTimeOffset? ValidFrom)
{
    /// <summary>Whether it is the same everywhere.</summary>
    public bool Equals(HeldTariff? other) => other is not null && Id == other.Id && Kind == other.Kind && ValidFrom == other.ValidFrom
        && (Evses is null ? other.Evses is null : other.Evses is not null && Evses.SequenceEqual(other.Evses));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, ValidFrom);
}

/// <summary>What a dynamic profile is to allow now (2.1, K28): what the charger is answered when it asks.</summary>
/// <param name="Update">Limits and setpoints as JSON in OCPP's own words (ChargingScheduleUpdateType).</param>
[GenerateSerializer, Immutable, Alias("wanted-limit")]
public sealed record WantedLimit(int Profile, string Update, DateTimeOffset Since);

/// <summary>A reservation that a charger keeps.</summary>
/// <param name="Id">Its number, as it was ordered.</param>
/// <param name="Evse">Null: any of the charger.</param>
/// <param name="Connector">Null: any there.</param>
/// <param name="ConnectorType">OCPP's word for the connector that is to be kept free (2.x); null: any.</param>
/// <param name="Token">Who may charge.</param>
/// <param name="Group">Whoever is of it may charge too.</param>
[GenerateSerializer, Immutable, Alias("held-reservation")]
public sealed record HeldReservation(int Id, int? Evse, int? Connector, string? ConnectorType, TokenId Token, string? Group, DateTimeOffset ExpiresAt);
