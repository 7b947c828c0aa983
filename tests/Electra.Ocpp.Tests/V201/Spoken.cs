namespace Electra.Ocpp.Tests.V201;

/// <summary>What the dialect makes of text.</summary>
internal static class Spoken
{
    public static Reading Tolerant(string action, string payload) => Wire.V201.Read(action, Encoding.UTF8.GetBytes(payload), Validation.Tolerant);

    public static Reading Strict(string action, string payload) => Wire.V201.Read(action, Encoding.UTF8.GetBytes(payload), Validation.Strict);

    /// <summary>The report of a payload that a tolerant reader takes.</summary>
    public static T Report<T>(string action, string payload) where T : ChargerReport
    {
        var reading = Tolerant(action, payload);
        reading.Error.Should().BeNull();
        return reading.Report.Should().BeOfType<T>().Subject;
    }

    /// <summary>The report of the golden payload.</summary>
    public static T Report<T>(string action) where T : ChargerReport => Report<T>(action, Golden.Text(action + "Request"));
}
