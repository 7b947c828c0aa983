namespace Electra.Ledger.Tests.Persons;

public abstract class A_person(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    [Fact]
    public async Task Is_kept_replaced_and_forgotten()
    {
        await using var silo = await Start();
        (await silo.Persons.Find("p-1")).Should().BeNull();

        await silo.Persons.Keep("p-1", """{"name":"Zoé Lefèvre"}""");
        await silo.Persons.Keep("p-1", """{"name":"Zoé Lefèvre-Martin"}""");
        (await silo.Persons.Find("p-1")).Should().Be("""{"name":"Zoé Lefèvre-Martin"}""");

        (await silo.Persons.Forget("p-1")).Should().BeTrue();
        (await silo.Persons.Forget("p-1")).Should().BeFalse();
        (await silo.Persons.Find("p-1")).Should().BeNull();
    }
}

public sealed class A_person_on_PostgreSQL(Home home) : A_person(home, onPostgres: true);

public sealed class A_person_on_SQLite(Home home) : A_person(home, onPostgres: false);
