using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.Tests.V21;

public sealed class The_payloads
{
    public static TheoryData<string> Messages => [.. Golden.Messages];

    public static TheoryData<Type> Records => [.. typeof(Extensible).Assembly.GetTypes().Where(t => t.BaseType == typeof(Extensible))];

    [Fact]
    public void Are_there_for_each_message_both_ways()
    {
        string[] all =
        [
            .. Catalogue.FromCharger.Concat(Catalogue.ToCharger).Distinct().SelectMany(a => new[] { a + "Request", a + "Response" }), .. Catalogue.Sent,
        ];

        all.Should().HaveCount(181);
        Golden.Messages.Should().BeEquivalentTo(all);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Obey_their_shapes(string message) => Inspector.All(Golden.Bytes(message), Golden.ShapeOf(message)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Messages))]
    public void Come_out_as_they_went_in(string message)
    {
        var again = Golden.Again(message);

        JsonNode.DeepEquals(again, Golden.Node(message)).Should().BeTrue("{0} became {1}", Golden.Text(message), again.ToJsonString());
    }

    /// <summary>A field that stood in the table alone would be checked and lost; one that stood in the record alone would never be let in.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void Have_the_fields_of_their_shapes(Type record)
    {
        var shape = Golden.ShapeOf(record);
        var properties = record.GetProperties().Where(p => p.Name != "EqualityContract").ToDictionary(Json);

        shape.Name.Should().Be(record.Name);
        properties.Keys.Should().BeEquivalentTo(shape.Fields.Select(f => f.Name));
        foreach (var field in shape.Fields.Where(f => f.Name != "customData"))
        {
            var type = properties[field.Name].PropertyType;
            (Nullable.GetUnderlyingType(type) ?? type).Should().Be(ShapeReading.TypeFor(field, Golden.TypeOf), "{0}.{1}", record.Name, field.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Have_each_field_in_a_golden_one(Type record)
    {
        var seen = new HashSet<string>();
        foreach (var message in Golden.Messages)
            ShapeReading.Meet(Golden.Node(message), Golden.ShapeOf(message), Golden.ShapeOf(record), seen);

        Golden.ShapeOf(record).Fields.Select(f => f.Name).Where(n => n != "customData").Should().BeSubsetOf(seen);
    }

    [Fact]
    public void Are_those_of_2_0_1_but_for_what_is_told()
    {
        var told = V21Changes.All.Keys.Concat(V21Additions.All.Keys).ToHashSet();

        told.Should().OnlyContain(name => Records.Any(r => r.Data.Name == name));
        V21Changes.All.Should().OnlyContain(c => c.Value.Length > 0);
        Golden.ShapeOf("ClearCacheRequest").Should().BeSameAs(ClearCacheRequest.Shape);
        Golden.ShapeOf("HeartbeatResponse").Should().BeSameAs(HeartbeatResponse.Shape);
        Golden.ShapeOf("ResetResponse").Should().NotBeSameAs(ResetResponse.Shape, "its statusInfo may be longer");
    }

    private static string Json(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
