namespace Electra.Domain.Tests.Sessions;

/// <summary>By what signed values are checked is kept with the session, for its record.</summary>
public sealed class A_signed_meter_value
{
    private static readonly MeterSignature Full = new("OCMF", "ECDSA-secp256r1-SHA256", "MFkw");

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Charging => A.Session().After(Lyon.Open(), Lyon.At(1));

    [Fact]
    public void Tells_its_key_once()
    {
        var told = Charging.When(new ReadMeter([Signed(Full)], []), Lyon.At(2));
        told.Fact<MeterSignatureTold>().Should().Be(new MeterSignatureTold(Full, Lyon.At(2)));

        var session = new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(told.State);
        session.When(new ReadMeter([Signed(Full), Signed(Full with { PublicKey = null })], []), Lyon.At(2.5)).Facts.OfType<MeterSignatureTold>().Should().BeEmpty();
        session.When(new ReadMeter([Signed(Full with { PublicKey = "AAAA" })], []), Lyon.At(2.5)).State.Signatures.Should().Equal(Full, Full with { PublicKey = "AAAA" });
    }

    [Fact]
    public void Told_before_the_session_began_is_there_from_its_beginning_on()
    {
        var opened = A.Session().When(Lyon.Open() with { Signatures = [Full] }, Lyon.At(1));
        opened.State.Signatures.Should().Equal(Full);
        var session = new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(opened.State);
        session.When(Lyon.Open() with { Signatures = [Full] }, Lyon.At(2)).ThenNothing().Answering(new(SessionVerdict.Repeated, TokenStanding.Accepted));
        Charging.When(Lyon.Open() with { Signatures = [Full] }, Lyon.At(2)).Then(new MeterSignatureTold(Full, Lyon.At(2)));
    }

    [Fact]
    public void Of_the_end_tells_it_before_the_session_has_ended()
    {
        Charging.When(Lyon.Close() with { Signatures = [Full] }, Lyon.At(31)).State.Signatures.Should().Equal(Full);
        var close = Lyon.Close();
        Charging.When(close with { Report = close.Report with { Samples = [Signed(Full)] } }, Lyon.At(31)).State.Signatures.Should().Equal(Full);
    }

    [Fact]
    public void Does_not_fill_the_session_with_keys() =>
        Charging.When(new ReadMeter([.. Enumerable.Range(0, 100).Select(n => Signed(Full with { PublicKey = $"K{n}" }))], []), Lyon.At(2))
            .State.Signatures.Should().HaveCount(8);

    [Fact]
    public void Is_still_no_number() =>
        Charging.When(new ReadMeter([Signed(Full)], []), Lyon.At(2)).State.Should().Match<Session>(s => s.Oddities.Count == 0 && s.EnergyWh == 0);

    private static Sample Signed(MeterSignature signature) => Lyon.Register("T0NNRg==", 2) with { Format = "SignedData", Signature = signature };
}
