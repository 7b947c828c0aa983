namespace Electra.Ocpp.Tests.V21;

/// <summary>What the dialect makes of text.</summary>
internal static class Spoken
{
    public static Reading Tolerant(string action, string payload) => Read(action, payload, Validation.Tolerant);

    public static Reading Strict(string action, string payload) => Read(action, payload, Validation.Strict);

    private static Reading Read(string action, string payload, Validation validation) => Catalogue.Sent.Contains(action)
        ? Wire.V21.ReadSend(action, Encoding.UTF8.GetBytes(payload), validation)
        : Wire.V21.Read(action, Encoding.UTF8.GetBytes(payload), validation);
}
