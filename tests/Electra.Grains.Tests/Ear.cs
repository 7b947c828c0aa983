using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Electra.Grains.Tests;

/// <summary>Hears what the grains tell the night shift.</summary>
public sealed class Ear : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, string Text)> heard = new();

    /// <summary>What was said under this number, in order.</summary>
    public IEnumerable<string> Heard(int id) => heard.Where(h => h.Id == id).Select(h => h.Text);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        heard.Enqueue((eventId.Id, formatter(state, exception)));

    public void Dispose()
    {
        // What was heard is asked for after the silo is gone, too.
    }
}
