using Electra.Ledger.Views;
using Electra.Partners.Resources;
using Electra.Partners.Shapes;

namespace Electra.Partners.Tests;

public sealed class An_event_stream
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Writes_an_event_as_the_contract_does() => System.Text.Encoding.UTF8.GetString(EventText.Of(Ended(18231))).Should().Be(
        "id: 18231\nevent: session.ended\ndata: {\"number\":18231,\"type\":\"session.ended\",\"at\":\"2026-11-24T08:00:00Z\",\"stationId\":\"lyon-1\"," +
        "\"chargerId\":\"C1\",\"evseId\":1,\"connectorId\":1,\"sessionId\":\"s1\",\"data\":{\"energyWh\":4200}}\n\n");

    [Theory]
    [InlineData(null, 5, 20, 20, false)]
    [InlineData(0L, 1, 20, 0, false)]
    [InlineData(0L, 5, 20, 4, true)]
    [InlineData(4L, 5, 20, 4, false)]
    [InlineData(7L, 5, 20, 7, false)]
    [InlineData(99L, 5, 20, 20, true)]
    [InlineData(0L, 0, 0, 0, false)]
    public void Begins_where_it_is_asked_to(long? after, long oldest, long newest, long begin, bool gap) =>
        Events.Begin(after, oldest, newest).Should().Be((begin, gap));

    [Fact]
    public async Task Resumes_after_the_last_event_and_says_when_that_is_no_longer_kept()
    {
        await using var api = await Api.Start(open: true);
        api.Ledger.Rows.AddRange([Ended(7), Ended(8)]);
        api.Ledger.Oldest = 7;

        (await Lines(api, "3", 5)).Should().Equal("event: gap", "data: {\"oldest\":7}", "", "id: 7", "event: session.ended");
        (await Lines(api, "7", 3)).Should().Equal(": ", "", "id: 8");
    }

    private static async Task<string[]> Lines(Api api, string last, int count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
        request.Headers.Add("Last-Event-ID", last);
        using var response = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        List<string> lines = [];
        while (lines.Count < count)
            lines.Add((await reader.ReadLineAsync())!);
        return [.. lines];
    }

    private static EventRow Ended(long number) => new(number, "session.ended", At, "lyon-1", "C1", 1, 1, "s1", """{ "energyWh": 4200 }""");
}
