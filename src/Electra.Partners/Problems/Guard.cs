using Electra.Contracts;
using Electra.Ledger.Views;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Problems;

/// <summary>Turns whatever a request ends in into one of the contract's problems; nothing of our own leaks.</summary>
internal static class Guard
{
    /// <summary>Runs the rest of the request; a fault of it becomes its answer.</summary>
    public static async Task Run(HttpContext context, RequestDelegate next, ILogger logger)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var problem = Name(fault);
            Say(context, logger, fault, problem);
            Clear(context.Response);
            await ProblemWriter.Write(context, problem);
        }
    }

    /// <summary>The problem that a fault is to the requester.</summary>
    public static Problem Name(Exception fault) => fault switch
    {
        RefusedException refused => refused.Problem,
        BadCursorException => Problem.Invalid("cursor", "is not one that this list gave"),
        BadHttpRequestException { StatusCode: 413 } => Problem.TooLarge("The body is larger than is read here."),
        BadHttpRequestException bad => Problem.Of("invalid-request", bad.StatusCode, "Invalid request", "The request is not well-formed HTTP."),
        LedgerSilentException => Problem.Overloaded("The record does not answer now; whether this was carried out is not known. Ask again."),
        OverloadedException => Problem.Overloaded("Too much is waiting to be recorded; nothing was done. Try again in a moment."),
        OwnedElsewhereException => Problem.Overloaded("What this concerns is moving between servers; nothing was done. Try again in a moment."),
        UnstorableException => Problem.Invalid("", "holds something that cannot be stored"),
        TimeoutException or OrleansException => Problem.Overloaded("What this concerns did not answer in time. Try again in a moment."),
        System.Data.Common.DbException => Problem.Overloaded("The database does not answer now. Try again in a moment."),
        _ => Problem.Internal(),
    };

    private static void Say(HttpContext context, ILogger logger, Exception fault, Problem problem)
    {
        if (problem.Status == StatusCodes.Status500InternalServerError)
            logger.RequestFailed(fault, context.Request.Method, context.Request.Path, ProblemWriter.TraceId(context));
        else if (problem.Status == StatusCodes.Status503ServiceUnavailable && fault is not RefusedException)
            logger.RequestOverloaded(context.Request.Method, context.Request.Path, fault.Message);
    }

    private static void Clear(HttpResponse response)
    {
        response.Headers.Remove("Location");
        if (response.Body is MemoryStream kept)
            kept.SetLength(0);
    }
}
