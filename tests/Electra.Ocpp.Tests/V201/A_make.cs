using Electra.Ocpp.Quirks;

namespace Electra.Ocpp.Tests.V201;

public sealed class A_make
{
    private static readonly ChargerIdentity Keba = new("KEBA", "KC-P30", "20345678", "2.1.0");

    [Fact]
    public void Is_known_by_its_boot()
    {
        KnownQuirks.Told(Golden.Bytes("BootNotificationRequest")).Should().Be(new ChargerIdentity("Alpitronic", "HYC400", "HYC-2207-0042", "2.7.1-rc3"));
        KnownQuirks.Told("""{"reason":"PowerUp","chargingStation":{"modem":{"model":"LTE"},"model":"HYC400","vendorName":"Alpitronic"}}"""u8.ToArray())
            .Should().Be(new ChargerIdentity("Alpitronic", "HYC400"));
        KnownQuirks.Told("""{"reason":"PowerUp","chargingStation":[]}"""u8.ToArray()).Should().BeNull();
    }

    [Fact]
    public void Dresses_up_its_tokens_in_2_0_1_as_before()
    {
        List<string> acted = [];
        var dialect = KnownQuirks.Wrap(V201Dialect.Instance, Keba, (name, _) => acted.Add(name));
        var payload = """
            {"eventType":"Started","timestamp":"2026-11-24T08:00:00Z","triggerReason":"Authorized","seqNo":0,"transactionInfo":{"transactionId":"T-17"},
             "idToken":{"idToken":"04A2B3C4D5_20345678","type":"ISO14443"}}
            """u8.ToArray();

        var told = dialect.Read("TransactionEvent", payload, Validation.Tolerant).Report.Should().BeOfType<TransactionProgressed>().Subject;

        (told.Token, told.TokenDetail!.Kind).Should().Be((new TokenId("04A2B3C4D5"), "ISO14443"));
        acted.Should().Equal("keba-tag-suffix");
    }

    [Fact] // Catalogue I3: a general rule, no quirk
    public void May_write_a_cards_number_in_groups()
    {
        var reading = Spoken.Tolerant("Authorize", """{"idToken":{"idToken":"F6 CA 0C C5","type":"ISO14443"}}""");

        ((TokenShown)reading.Report!).Token.Should().Be(new TokenId("F6CA0CC5"));
        reading.Oddities.Names().Should().Equal("spaced-token");
    }
}
