using System.Collections.Frozen;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.Tests;

/// <summary>Firmware, logs and diagnostics: each word that a version has for how far one is, from the wire to what is known of the job.</summary>
public sealed class A_job_of_a_charger
{
    /// <summary>A version, a message, what job it is of, and how many words its version has for it.</summary>
    public static TheoryData<string, string, string, int> Told => new()
    {
        { "1.6", "DiagnosticsStatusNotification", "diagnostics", 4 },
        { "1.6", "FirmwareStatusNotification", "firmware", 7 },
        { "1.6", "LogStatusNotification", "log", 7 },
        { "1.6", "SignedFirmwareStatusNotification", "signed-firmware", 14 },
        { "2.0.1", "FirmwareStatusNotification", "firmware", 14 },
        { "2.0.1", "LogStatusNotification", "log", 8 },
        { "2.0.1", "PublishFirmwareStatusNotification", "published-firmware", 10 },
        { "2.1", "FirmwareStatusNotification", "firmware", 14 },
        { "2.1", "LogStatusNotification", "log", 8 },
        { "2.1", "PublishFirmwareStatusNotification", "published-firmware", 10 },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Is_known_by_every_word_that_its_version_has(string version, string action, string job, int words)
    {
        var statuses = Route(version, action).Shape.Fields.Single(static f => f.Name == "status").Words!.Words;
        statuses.Should().HaveCount(words).And.OnlyHaveUniqueItems();
        var charger = new Charger();
        foreach (var status in statuses)
        {
            var payload = Encoding.UTF8.GetBytes(Payload(action, status));
            foreach (var validation in Enum.GetValues<Validation>())
            {
                var reading = Dialect(version).Read(action, payload, validation);
                (reading.Error, reading.Oddities.Count).Should().Be((null, 0), "{0} is a word of {1}", status, version);
                reading.Report.Should().BeOfType<JobProgressed>().Which.Should().Match<JobProgressed>(r => r.Job == job && r.Status == status);
            }

            var report = Dialect(version).Read(action, payload, Validation.Tolerant).Report!;
            var decision = ChargerDecider.Decide(charger, new Hear(report, [], Policy), Wire.Morning);
            decision.Facts.Should().NotContain(static f => f is ChargerOddity);
            charger = decision.Facts.Aggregate(charger, ChargerDecider.Evolve);
            charger.Jobs.Should().ContainSingle().Which.Should().Match<JobState>(j => j.Job == job && j.Status == status && j.At == Wire.Morning);
        }
    }

    // Each message that becomes news of a job is above: a new one is not forgotten.
    [Fact]
    public void Is_told_of_by_no_other_message() =>
        new[] { "1.6", "2.0.1", "2.1" }.SelectMany(static v => Routes(v).Where(static r => r.Value.Report == typeof(JobProgressed)).Select(r => (v, r.Key)))
            .Should().BeEquivalentTo(Told.Select(static t => (t.Data.Item1, t.Data.Item2)));

    private static readonly ChargerPolicy Policy = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));

    private static string Payload(string action, string status) => action switch
    {
        "DiagnosticsStatusNotification" => $$"""{"status":"{{status}}"}""",
        "FirmwareStatusNotification" => $$"""{"status":"{{status}}"}""",
        // L03: where it was published, and only then.
        "PublishFirmwareStatusNotification" when status == "Published" => $$"""{"status":"{{status}}","requestId":7,"location":["https://10.0.0.1/f"]}""",
        _ => $$"""{"status":"{{status}}","requestId":7}""",
    };

    private static IDialect Dialect(string version) => version switch
    {
        "1.6" => Wire.V16,
        "2.0.1" => Wire.V201,
        _ => Wire.V21,
    };

    private static ReportRoute Route(string version, string action) => Routes(version)[action];

    private static FrozenDictionary<string, ReportRoute> Routes(string version) => version switch
    {
        "1.6" => V16Reports.Routes,
        "2.0.1" => V201Reports.Routes,
        _ => V21Reports.Routes,
    };
}
