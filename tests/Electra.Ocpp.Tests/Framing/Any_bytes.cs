using CsCheck;

namespace Electra.Ocpp.Tests.Framing;

public sealed class Any_bytes
{
    private static readonly string[] Seeds =
    [
        """[2,"1","StartTransaction",{"connectorId":1,"idTag":"04A2B3C4D5","meterStart":1000,"timestamp":"2026-11-24T08:00:00Z"}]""",
        """[2,"2","MeterValues",{"connectorId":1,"transactionId":17,"meterValue":[{"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{"value":"5200","unit":"Wh"},{"value":"54","measurand":"SoC","unit":"Percent"}]}]}]""",
        """[2,"3","StatusNotification",{"connectorId":0,"errorCode":"NoError","status":"Available","info":"\u00e9\ud83d\ude97"}]""",
        """[3,"4",{"configurationKey":[{"key":"HeartbeatInterval","readonly":false,"value":"300"}],"unknownKey":["X"]}]""",
        """[4,"5","NotSupported","no",{}]""",
    ];

    [Fact]
    public void Never_throw() => Gen.Byte.Array[0, 200].Sample(bytes => { Swallow(bytes); });

    [Fact]
    public void That_were_once_a_frame_never_throw() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[1, 4]).Sample((seed, changes) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Seeds[seed]);
            foreach (var (at, value) in changes)
                bytes[at % bytes.Length] = value;
            Swallow(bytes);
        });

    [Fact]
    public void That_break_off_never_throw()
    {
        foreach (var bytes in Seeds.Select(Encoding.UTF8.GetBytes))
        {
            for (var length = 0; length < bytes.Length; length++)
                FrameReader.Read(bytes.AsMemory(0, length)).Should().BeOfType<BadFrame>();
        }
    }

    private static void Swallow(byte[] bytes)
    {
        switch (FrameReader.Read(bytes))
        {
            case CallFrame call:
                foreach (var action in V16Dialect.Reports.Append(call.Action))
                    (Digest(action, call.Payload, Validation.Tolerant) && Digest(action, call.Payload, Validation.Strict)).Should().BeTrue();
                break;
            case ResultFrame result:
                foreach (var action in new[] { "GetConfiguration", "Reset", "GetCompositeSchedule" })
                    Wire.V16.ReadOutcome(new ReadSettings([]), action, "1", result.Payload, Wire.Morning, Wire.Morning).Should().NotBeNull();
                break;
        }
    }

    private static bool Digest(string action, ReadOnlyMemory<byte> payload, Validation validation)
    {
        var reading = Wire.V16.Read(action, payload, validation);
        return (reading.Report is null) != (reading.Error is null);
    }
}
