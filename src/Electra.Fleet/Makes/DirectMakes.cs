namespace Electra.Fleet.Makes;

/// <summary>Makes of direct current that the catalogue of deviations names.</summary>
/// <remarks>Boot strings, limits and keys are public facts of makers' and users' reports, thinned out; take a real unit's from its boot.</remarks>
internal static class DirectMakes
{
    public static readonly IReadOnlyList<PlainMake> All =
    [
        new("abb", "ABB", "Terra 184", "1.6.4.24", "", 6, 30_000, 200, "T184-IT1-{0:D10}")
        {
            CountsPerSession = true,
            InKilo = true,
            Own = [new("FreevendEnabled", "false", KeyRule.Truth), new("FreevendIdTag", "FREEVEND", KeyRule.Text)],
            KnownFor = ["own-error-codes", "register-drops-to-zero", "random-card-token"],
        },
        new("kempower", "Kempower", "S-Series", "1.17.2", "", 8, 25_000, 300, "C50{0:D7}") { Own = [new("StackLevelMax", "10", KeyRule.Fixed)] },
        new("tritium", "Tritium", "PKM150", "3.1.20", "", 6, 25_000, 350, "PKM{0:D8}"),
        new("delta", "DELTA", "UFC 200", "3.2.1", "", 4, 50_000, 500, "DELTA-{0:D8}") { CountsPerSession = true, KnownFor = ["stop-transaction-zero", "no-soc-at-begin"] },
        new("madic-lafon", "LAFON", "Pulse 150", "2.10.4", "", 5, 30_000, 400, "LAF{0:D8}") { Own = [new("IDTagBankCard", "CARTEBANCAIRE", KeyRule.Text)], KnownFor = ["cost-as-temperature"] },
        new("dbt", "DBT", "ULTRA 150", "4.1.0", "", 5, 30_000, 400, "DBT{0:D8}") { Own = [new("CardTxReportVendorId", "DBT", KeyRule.Text)], KnownFor = ["card-tx-report"] },
        new("ies", "IES Synergy", "Keywatt 50", "7.02.11", "", 2, 24_000, 125, "KW50-{0:D7}") { KnownFor = ["payment-receipts"] },
        new("siemens", "Siemens AG", "SICHARGE D", "2.14.0", "", 4, 40_000, 500, "SD{0:D9}") { Own = [new("AdhocPaymentPrefix", "ADHOC", KeyRule.Text)], KnownFor = ["adhoc-payment"] },
        new("ads-tec", "ads-tec Energy", "ChargeBox CBX 320", "1.42.3", "", 4, 80_000, 500, "CBX{0:D7}") { Own = [new("CreditIdToken", "CREDIT", KeyRule.Text)], KnownFor = ["one-credit-token"] },
        new("nidec", "NIDEC", "UFC 160", "1.9.2", "", 4, 40_000, 500, "UFC{0:D7}") { KnownFor = ["pushes-meter-keys"] },
        new("autel-dc", "Autel", "MaxiCharger DC Fast", "1.21.60", "", 6, 20_000, 300, "DF0120{0:D10}") { InKilo = true, KnownFor = ["payment-beside-the-data"] },
        new("evbox-dc", "EVBox", "Troniq Modular", "3.5.1", "", 8, 30_000, 500, "TM{0:D8}") { KnownFor = ["no-limit-of-the-whole", "random-card-token"] },
    ];
}
