namespace Electra.Fleet.Deviations;

/// <summary>Takes a car's own address for the driver's token (autocharge), as its make writes it.</summary>
public sealed class SendsVehicleIds() : Deviation("vehicle-id-as-tag", "I9", "Sends a car's address for a token: as VID: and pairs, or in Base32 where it is an Alfen.")
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Token is { Length: 12 } address && ulong.TryParse(address, System.Globalization.NumberStyles.HexNumber, null, out var bits))
            said.SayToken(charger.Make.Family == "alfen" ? InBase32(bits) : "VID:" + string.Join(':', address.Chunk(2).Select(static pair => new string(pair))));
        return [said];
    }

    // 48 bits, and two of nought behind them, are ten signs of five.
    private static string InBase32(ulong bits) => string.Concat(Enumerable.Range(0, 10).Select(sign => Base32[(int)(bits << 2 >> 45 - 5 * sign & 31)]));
}
