namespace Electra.Fleet.Makes;

/// <summary>The power modules of one charger, shared by its outlets: a module serves one outlet at a time.</summary>
public sealed class Cabinet(Make make, int outlets)
{
    private readonly double[] demands = new double[outlets];

    /// <summary>An outlet says how many watts its car would take; zero gives its modules back.</summary>
    public void Want(int outlet, double watts) => demands[outlet] = watts;

    /// <summary>Watts of the modules that an outlet has now.</summary>
    /// <remarks>Each car has one module at least; the others go one by one, in turn, to those that want more than they have.</remarks>
    public double OfferedTo(int outlet)
    {
        Span<int> given = stackalloc int[outlets];
        var left = make.Modules;
        for (var asked = true; asked && left > 0;)
        {
            asked = false;
            for (var i = 0; i < outlets && left > 0; i++)
            {
                if (demands[i] <= given[i] * (double)make.ModuleW)
                    continue;
                given[i]++;
                left--;
                asked = true;
            }
        }

        return given[outlet] * (double)make.ModuleW;
    }
}
