namespace Electra.Silo.Demo;

/// <summary>A place of the demo's network.</summary>
/// <param name="Code">The station's id, and what its chargers' ids begin with.</param>
/// <param name="GridKw">What the site may draw.</param>
internal sealed record DemoPlace(
    string Code, string Name, string Address, string PostalCode, string City, double Latitude, double Longitude, int Chargers, int GridKw);

/// <summary>Forty-six places in France: towns, their stations, the roads between them. The network is invented, the places are not.</summary>
internal static class DemoPlaces
{
    public static readonly IReadOnlyList<DemoPlace> All =
    [
        new("paris-bercy", "Paris Bercy", "40 avenue des Terroirs de France", "75012", "Paris", 48.8330, 2.3862, 4, 900),
        new("paris-maillot", "Paris Porte Maillot", "2 place de la Porte Maillot", "75017", "Paris", 48.8780, 2.2830, 4, 900),
        new("paris-villette", "Paris La Villette", "211 avenue Jean Jaurès", "75019", "Paris", 48.8892, 2.3937, 3, 700),
        new("roissy-cdg", "Roissy Charles-de-Gaulle", "rue de Rome", "95700", "Roissy-en-France", 49.0040, 2.5170, 4, 1000),
        new("orly-sud", "Orly", "avenue de l'Union", "94390", "Orly", 48.7290, 2.3690, 4, 900),
        new("versailles", "Versailles Chantiers", "rue de la Porte de Buc", "78000", "Versailles", 48.7955, 2.1360, 2, 400),
        new("melun-senart", "Melun Sénart", "allée du Trait d'Union", "77127", "Lieusaint", 48.6230, 2.5510, 3, 600),
        new("lyon-part-dieu", "Lyon Part-Dieu", "12 rue de la Villette", "69003", "Lyon", 45.7602, 4.8590, 4, 900),
        new("lyon-gerland", "Lyon Gerland", "avenue Tony Garnier", "69007", "Lyon", 45.7270, 4.8280, 3, 600),
        new("villefranche", "Villefranche-sur-Saône", "rue Ampère", "69400", "Villefranche-sur-Saône", 45.9830, 4.7260, 2, 400),
        new("grenoble", "Grenoble Europole", "place Robert Schuman", "38000", "Grenoble", 45.1920, 5.7130, 3, 600),
        new("annecy", "Annecy Seynod", "avenue d'Aix-les-Bains", "74600", "Annecy", 45.8860, 6.0960, 2, 400),
        new("chambery", "Chambéry Bissy", "avenue des Landiers", "73000", "Chambéry", 45.5890, 5.8980, 2, 400),
        new("valence", "Valence Sud", "rue Pierre Curie", "26000", "Valence", 44.9070, 4.8800, 3, 600),
        new("montelimar", "Montélimar Sud", "route de Marseille", "26200", "Montélimar", 44.5240, 4.7580, 3, 700),
        new("avignon", "Avignon Courtine", "avenue de la Gare", "84000", "Avignon", 43.9220, 4.7860, 3, 600),
        new("marseille", "Marseille Prado", "boulevard Michelet", "13009", "Marseille", 43.2630, 5.3960, 4, 900),
        new("aix", "Aix-en-Provence Les Milles", "rue Ampère", "13290", "Aix-en-Provence", 43.4910, 5.3780, 3, 600),
        new("toulon", "Toulon La Valette", "avenue de l'Université", "83160", "La Valette-du-Var", 43.1330, 5.9960, 2, 400),
        new("frejus", "Fréjus", "rue de l'Argens", "83600", "Fréjus", 43.4330, 6.7370, 2, 400),
        new("cannes", "Cannes La Bocca", "avenue Francis Tonner", "06150", "Cannes", 43.5520, 6.9650, 2, 400),
        new("nice", "Nice Aéroport", "promenade des Anglais", "06200", "Nice", 43.6650, 7.2150, 4, 800),
        new("montpellier", "Montpellier Odysseum", "place de Lisbonne", "34000", "Montpellier", 43.6040, 3.9190, 3, 600),
        new("nimes", "Nîmes Ouest", "rue du Forez", "30900", "Nîmes", 43.8110, 4.3280, 2, 400),
        new("perpignan", "Perpignan Nord", "avenue du Languedoc", "66000", "Perpignan", 42.7330, 2.8880, 2, 400),
        new("narbonne", "Narbonne Croix Sud", "avenue de la Côte des Roses", "11100", "Narbonne", 43.1590, 2.9960, 3, 700),
        new("toulouse", "Toulouse Blagnac", "boulevard de l'Europe", "31700", "Blagnac", 43.6360, 1.3720, 4, 800),
        new("bordeaux", "Bordeaux Lac", "avenue des Quarante Journaux", "33300", "Bordeaux", 44.8830, -0.5660, 4, 900),
        new("arcachon", "La Teste-de-Buch", "avenue de l'Europe", "33260", "La Teste-de-Buch", 44.6290, -1.1290, 2, 400),
        new("bayonne", "Bayonne", "avenue du Maréchal Juin", "64100", "Bayonne", 43.4970, -1.4620, 3, 600),
        new("pau", "Pau Lescar", "avenue du Vert Galant", "64230", "Lescar", 43.3260, -0.4290, 2, 400),
        new("limoges", "Limoges Nord", "rue Frédéric Bastiat", "87280", "Limoges", 45.8720, 1.2780, 2, 400),
        new("clermont", "Clermont-Ferrand", "rue Jules Verne", "63100", "Clermont-Ferrand", 45.7970, 3.1320, 3, 600),
        new("poitiers", "Poitiers Futuroscope", "avenue René Descartes", "86360", "Chasseneuil-du-Poitou", 46.6690, 0.3680, 3, 600),
        new("la-rochelle", "La Rochelle Beaulieu", "rue du 18 Juin", "17138", "Puilboreau", 46.1830, -1.1080, 2, 400),
        new("nantes", "Nantes Atlantis", "boulevard Salvador Allende", "44800", "Saint-Herblain", 47.2250, -1.6290, 4, 800),
        new("rennes", "Rennes Alma", "rue du Bosphore", "35200", "Rennes", 48.0820, -1.6770, 3, 600),
        new("brest", "Brest Kergaradec", "rue de Gouesnou", "29200", "Brest", 48.4320, -4.4790, 2, 400),
        new("caen", "Caen Mondeville", "route de Paris", "14120", "Mondeville", 49.1690, -0.3030, 2, 400),
        new("rouen", "Rouen Saint-Sever", "rue Saint-Sever", "76100", "Rouen", 49.4300, 1.0870, 3, 600),
        new("lille", "Lille Europe", "avenue Le Corbusier", "59800", "Lille", 50.6390, 3.0750, 4, 900),
        new("amiens", "Amiens Glisy", "rue de la Croix de Pierre", "80440", "Glisy", 49.8720, 2.3830, 2, 400),
        new("reims", "Reims Tinqueux", "avenue du 29 Août 1944", "51430", "Tinqueux", 49.2510, 3.9870, 3, 600),
        new("metz", "Metz Actisud", "voie Romaine", "57160", "Moulins-lès-Metz", 49.0870, 6.1210, 2, 400),
        new("strasbourg", "Strasbourg Wacken", "place de Bordeaux", "67000", "Strasbourg", 48.5960, 7.7560, 4, 800),
        new("dijon", "Dijon Toison d'Or", "route de Langres", "21000", "Dijon", 47.3580, 5.0540, 3, 600),
    ];
}
