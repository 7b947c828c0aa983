namespace Electra.Fleet.Deviations;

/// <summary>Catalogue C: sockets, frames, message ids.</summary>
internal static class ConnectionDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new OffersNoSubprotocol(),
        new NewIdOnRetry(),
        new OmitsConnectionHeader(),
        new ProbesFirst(),
        new ClosesEveryFewSeconds(),
        new NeverComesBack(),
        new SpellsItsIdOtherwise(),
        new SendsEmptyFrames(),
        new GarblesJson(),
        new SendsNoUtf8(),
        new SaysNullForNothing(),
        new SendsEachTwice(),
        new CountsItsMessages(),
        new AnswersTooLate(),
        new AnswersAtLength(),
        new SaysMoreThanItMay(),
    ];
}
