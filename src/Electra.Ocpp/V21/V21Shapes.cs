using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V21;

/// <summary>
/// How messages and data types are built in OCPP 2.1: a shape of 2.0.1 with what is different, told by name. The shapes of what is new in 2.1
/// speak of those of 2.0.1, and come by here too.
/// </summary>
internal static class V21Shapes
{
    private static readonly Revision Revision = new(V21Changes.All, V21Additions.All, V21Words.OfBefore);

    public static Shape Of(Shape shape) => Revision.Of(shape);
}
