using Electra.Partners.Files;

namespace Electra.Partners.Tests;

public sealed class A_file_name
{
    [Theory]
    [InlineData("CP-017-diagnostics.zip", "CP-017-diagnostics.zip")]
    [InlineData("logs/2026/a b.log", "a b.log")]
    [InlineData("..\\..\\windows\\system.ini", "system.ini")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("diag:17\"\r\n.log", "diag_17___.log")]
    [InlineData(".ssh", "ssh")]
    [InlineData("..", "log.bin")]
    [InlineData("/", "log.bin")]
    [InlineData("", "log.bin")]
    [InlineData(null, "log.bin")]
    [InlineData("日誌.zip", "__.zip")]
    public void Of_a_charger_is_made_plain(string? told, string name) => FileNames.Clean(told, "log.bin").Should().Be(name);

    [Fact]
    public void Of_a_charger_is_cut_and_keeps_its_ending() =>
        FileNames.Clean(new string('a', 300) + ".tar.gz", "log.bin").Should().HaveLength(100).And.EndWith("a.gz");

    [Theory]
    [InlineData("HYC300-1.9.0+b4.bin", true)]
    [InlineData(".hidden", false)]
    [InlineData("a/b", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void Of_firmware_is_plain_or_refused(string name, bool good) => FileNames.IsFirmware(name).Should().Be(good);

    [Fact]
    public void Has_a_token_that_nobody_guesses_and_that_is_kept_as_a_digest()
    {
        var token = FileTokens.New();
        token.Should().HaveLength(43).And.NotBe(FileTokens.New());
        FileTokens.Digest(token).Should().HaveLength(64).And.NotContain(token);
    }
}
