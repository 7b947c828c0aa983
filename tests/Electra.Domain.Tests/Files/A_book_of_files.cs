using Electra.Domain.Files;

namespace Electra.Domain.Tests.Files;

public sealed class A_book_of_files
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private static FileReceived Received(int number) => new("upl-1", "log", number, $"{number}.log", 10, "ab", $"fc-{number}");

    private static FileBook With(FileBook book, FileFact fact) => FileDecider.Decide(book, new(fact), Now).Facts.Aggregate(book, FileDecider.Evolve);

    [Fact]
    public void Tells_of_a_file_once_however_often_it_is_noted()
    {
        var book = With(FileDecider.Initial, Received(1));
        FileDecider.Decide(book, new(Received(1)), Now).Should().Match<Decision<FileFact, bool>>(d => d.Facts.Count == 0 && !d.Reply);
        FileDecider.Decide(book, new(Received(2)), Now).Facts.Should().Equal(Received(2));
    }

    [Fact]
    public void Tells_of_every_download()
    {
        var taken = new FileTaken("upl-1", 1, "1.log", "ops");
        FileDecider.Decide(With(FileDecider.Initial, taken), new(taken), Now).Facts.Should().Equal(taken);
    }

    [Fact]
    public void Does_not_grow_without_end() =>
        Enumerable.Range(1, 500).Aggregate(FileDecider.Initial, (book, i) => With(book, Received(i))).Told.Should().HaveCount(64).And.EndWith("fc-500");
}
