namespace Electra.Architecture.Tests;

/// <summary>Alerts and dashboards ask for series that there are, and lead to a page that says what to do.</summary>
public sealed class The_observability
{
    // A label of the deployer's own Prometheus, which sets it from ELECTRA_RUNBOOKS.
    private const string WhereRunbooksAre = "{{ $externalLabels.runbooks }}";

    private static readonly HashSet<string> Known =
    [
        .. Instruments.Ours.Concat(Instruments.Foreign).SelectMany(i => i.Series),
        .. Instruments.OtherPrograms,
        .. Alerting.Rules.Select(rule => rule.Record).OfType<string>(),
    ];

    [Fact]
    public void Asks_in_its_rules_for_series_that_there_are() =>
        Alerting.Rules.SelectMany(rule => Unknown(rule.Expression).Select(series => $"{rule.File}, {rule.Alert ?? rule.Record}: {series}")).Should().BeEmpty();

    [Fact]
    public void Asks_in_its_dashboards_for_series_that_there_are()
    {
        Alerting.Dashboards.Should().HaveCountGreaterThanOrEqualTo(4).And.OnlyContain(board => board.Expressions.Count > 0);
        Alerting.Dashboards.SelectMany(board => board.Expressions.SelectMany(Unknown).Select(series => $"{board.File}: {series}")).Should().BeEmpty();
    }

    [Fact]
    public void Has_an_id_of_its_own_for_each_dashboard_and_panel()
    {
        Alerting.Dashboards.Select(board => board.Json.GetProperty("uid").GetString()).Should().OnlyHaveUniqueItems();
        foreach (var (file, json, _) in Alerting.Dashboards)
            json.GetProperty("panels").EnumerateArray().Select(panel => panel.GetProperty("id").GetInt32()).Should().OnlyHaveUniqueItems("of {0}", file);
    }

    [Fact]
    public void Says_with_each_alert_how_urgent_it_is_what_it_means_and_where_to_read_on()
    {
        Alerting.Alerts.Select(rule => rule.Alert).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(10);
        foreach (var rule in Alerting.Alerts)
        {
            rule.Severity.Should().BeOneOf(["page", "ticket"], "{0} gets somebody up or does not", rule.Alert);
            rule.Summary.Should().NotBeNullOrEmpty("{0} says what is the matter", rule.Alert).And.EndWith(".", "it is a sentence");
            rule.Runbook.Should().StartWith(WhereRunbooksAre + "/", "{0} leads to a page that can be opened wherever the alert is read", rule.Alert);
            var page = rule.Runbook![(WhereRunbooksAre.Length + 1)..];
            File.Exists(Path.Combine(Repository.Root, "ops", "runbooks", page)).Should().BeTrue($"{rule.Alert} leads to {page}, which must be there");
        }
    }

    [Fact]
    public void Lets_the_deployer_say_in_one_place_where_the_pages_are()
    {
        var prometheus = Alerting.Yaml(Path.Combine(Alerting.Folder, "prometheus.yaml"));
        Alerting.Text(prometheus, "global", "external_labels", "runbooks").Should().Be("${ELECTRA_RUNBOOKS}");
        Alerting.Items(prometheus, "alerting", "alert_relabel_configs").Select(relabel => (Alerting.Text(relabel, "action"), Alerting.Text(relabel, "regex"))).Should()
            .Contain(("labeldrop", "runbooks"), "two places with other pages are not two alerts");
        var compose = Alerting.Yaml(Path.Combine(Repository.Root, "ops", "deploy", "compose.yaml"));
        Alerting.Text(compose, "services", "prometheus", "environment", "ELECTRA_RUNBOOKS").Should().StartWith("${ELECTRA_RUNBOOKS:?", "nobody forgets it");
        File.ReadLines(Path.Combine(Repository.Root, "ops", "deploy", "env.example")).Single(line => line.StartsWith("ELECTRA_RUNBOOKS=", StringComparison.Ordinal))
            .Should().MatchRegex("=https://.*[^/]$", "it shows the shape of one");
    }

    [Fact]
    public void Is_YAML_wherever_it_says_so()
    {
        foreach (var file in Directory.EnumerateFiles(Alerting.Folder, "*.yaml", SearchOption.AllDirectories))
            FluentActions.Invoking(() => Alerting.Yaml(file)).Should().NotThrow("of {0}", file).Which.Should().NotBeNull();
    }

    [Fact]
    public void Sends_what_silos_tell_where_Prometheus_looks_for_it()
    {
        var collector = Alerting.Yaml(Path.Combine(Alerting.Folder, "collector.yaml"));
        foreach (var signal in (string[])["metrics", "traces", "logs"])
        {
            Alerting.Items(collector, "service", "pipelines", signal, "receivers").Should().Equal("otlp");
            Alerting.Items(collector, "service", "pipelines", signal, "processors").First().Should().Be("memory_limiter", "it stands before all else");
        }

        Alerting.Items(collector, "service", "pipelines", "metrics", "exporters").Should().Contain("prometheus");
        var port = Alerting.Text(collector, "exporters", "prometheus", "endpoint")!.Split(':')[^1];
        var prometheus = Alerting.Yaml(Path.Combine(Alerting.Folder, "prometheus.yaml"));
        Alerting.Items(prometheus, "scrape_configs").SelectMany(c => Alerting.Items(c, "static_configs")).SelectMany(c => Alerting.Items(c, "targets"))
            .Should().Contain($"collector:{port}");
        Alerting.Items(prometheus, "rule_files").Should().Equal("rules/*.yaml");
    }

    [Theory]
    [InlineData("electra.ledger.queue", "{entry}", "ObservableGauge", "electra_ledger_queue")]
    [InlineData("electra.sessions.energy", "Wh", "Counter", "electra_sessions_energy_Wh_total")]
    [InlineData("electra.ledger.size", "By", "Gauge", "electra_ledger_size_bytes")]
    [InlineData("electra.turn.duration", "s", "Histogram", "electra_turn_duration_seconds_bucket electra_turn_duration_seconds_sum electra_turn_duration_seconds_count")]
    [InlineData("orleans-catalog-activations", "-", "ObservableGauge", "orleans_catalog_activations")]
    [InlineData("a.share", "1", "Gauge", "a_share_ratio")]
    public void Knows_what_Prometheus_calls_an_instrument(string name, string unit, string kind, string series) =>
        new Instrument(name, unit, kind).Series.Should().Equal(series.Split(' '));

    [Fact]
    public void Reads_an_expression_as_Prometheus_does() =>
        PromQl.Series("""topk(3, sum by (le, grain) (rate(a_total{x=~"b|c"}[5m] offset 1m))) > 1e9 and on (instance) max_over_time(d:e[1h]) < 6 * 3600 or absent(f)""")
            .Should().Equal("a_total", "d:e", "f");

    private static IEnumerable<string> Unknown(string expression)
    {
        var series = PromQl.Series(expression).ToArray();
        return series.Length == 0 ? ["nothing at all"] : series.Where(name => !Known.Contains(name));
    }
}
