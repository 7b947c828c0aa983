namespace Electra.Ocpp.Tests.V16;

public sealed class The_route_tables
{
    [Fact]
    public void Serve_all_that_a_charger_calls_in_1_6() => V16Dialect.Reports.Should().BeEquivalentTo(
        "Authorize", "BootNotification", "DataTransfer", "DiagnosticsStatusNotification", "FirmwareStatusNotification", "Heartbeat",
        "MeterValues", "StartTransaction", "StatusNotification", "StopTransaction",
        "LogStatusNotification", "SecurityEventNotification", "SignCertificate", "SignedFirmwareStatusNotification");

    [Fact]
    public void Serve_all_that_we_call_in_1_6() => Wire.V16.Commands.Should().BeEquivalentTo(
        "cancel-reservation", "change-availability", "change-configuration", "clear-cache", "clear-charging-profile", "data-transfer",
        "get-composite-schedule", "get-configuration", "get-diagnostics", "get-local-list-version", "remote-start-transaction",
        "remote-stop-transaction", "reserve-now", "reset", "send-local-list", "set-charging-profile", "trigger-message",
        "unlock-connector", "update-firmware",
        "certificate-signed", "delete-certificate", "extended-trigger-message", "get-installed-certificate-ids", "get-log",
        "install-certificate", "signed-update-firmware");

    [Fact]
    public void Choose_the_first_version_a_charger_offers_that_is_spoken()
    {
        Dialects.Choose(["ocpp9", "ocpp1.6", "ocpp1.5"])!.Subprotocol.Should().Be("ocpp1.6");
        Dialects.Choose(["ocpp1.5"]).Should().BeNull();
        Dialects.Choose([]).Should().BeNull();
        Dialects.Of("ocpp1.6").Should().BeSameAs(V16Dialect.Instance);
        Dialects.All.Select(d => d.Subprotocol).Should().OnlyHaveUniqueItems();
    }
}
