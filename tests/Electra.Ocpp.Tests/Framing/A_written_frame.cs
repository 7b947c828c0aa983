using CsCheck;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.Tests.Framing;

public sealed class A_written_frame
{
    [Fact]
    public void Is_a_call_to_the_letter() =>
        Wire.Write(to => FrameWriter.WriteCall(to, "1", "Reset", new ResetRequest("Soft"), V16Json.Default.ResetRequest))
            .Should().Be("""[2,"1","Reset",{"type":"Soft"}]""");

    [Fact]
    public void Is_a_result_to_the_letter() =>
        Wire.Write(to => FrameWriter.WriteResult(to, "1", new HeartbeatResponse(Wire.Morning), V16Json.Default.HeartbeatResponse))
            .Should().Be("""[3,"1",{"currentTime":"2026-11-24T08:00:00.000Z"}]""");

    [Fact]
    public void Is_an_error_to_the_letter() =>
        Wire.Write(to => FrameWriter.WriteError(to, "1", "FormationViolation", "idTag is missing"))
            .Should().Be("""[4,"1","FormationViolation","idTag is missing",{}]""");

    [Fact]
    public void Has_no_longer_description_than_the_standard_allows() =>
        ((ErrorFrame)Wire.Frame(Wire.Write(to => FrameWriter.WriteError(to, "1", "GenericError", new string('x', 4000))))).Description
            .Should().HaveLength(255);

    [Fact]
    public void Says_times_in_UTC_with_three_decimals() =>
        Wire.Write(to => FrameWriter.WriteResult(
                to, "1", new HeartbeatResponse(new DateTimeOffset(2026, 11, 24, 9, 0, 0, 7, TimeSpan.FromHours(1))), V16Json.Default.HeartbeatResponse))
            .Should().Be("""[3,"1",{"currentTime":"2026-11-24T08:00:00.007Z"}]""");

    [Fact]
    public void Reads_back_as_it_was() =>
        Gen.Select(Gen.String[1, 36].Where(Sound), Gen.String.Where(Sound), Gen.String.Where(Sound)).Sample((id, action, data) =>
        {
            var text = Wire.Write(to => FrameWriter.WriteCall(
                to, id, action, new DataTransferRequest("V", null, data), V16Json.Default.DataTransferRequest));
            var call = (CallFrame)Wire.Frame(text);
            var message = (VendorMessage)Wire.V16.Read("DataTransfer", call.Payload, Validation.Strict).Report!;
            return call.MessageId == id && call.Action == action && message.Data == data && call.Oddities.Count == 0;
        });

    [Fact]
    public void Carries_any_text_at_all_as_something_that_can_be_stored() =>
        Gen.String[Gen.Char['\0', '\uffff'], 0, 40].Sample(data =>
        {
            var text = Wire.Write(to => FrameWriter.WriteCall(to, "1", "DataTransfer", new DataTransferRequest("V", null, data), V16Json.Default.DataTransferRequest));
            var call = (CallFrame)Wire.Frame(text);
            var kept = ((VendorMessage)Wire.V16.Read("DataTransfer", call.Payload, Validation.Tolerant).Report!).Data ?? "";
            return Sound(kept);
        });

    private static bool Sound(string text) =>
        !text.Contains('\0', StringComparison.Ordinal) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
