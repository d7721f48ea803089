namespace Cecil.AD.Bench.Cases;

/// <summary>A simulation, whose loop of paths is a sum, and functions of objects.</summary>
internal static class ModelCases
{
    private sealed class Particle
    {
        public double Mass { get; set; } = 1;

        public double X { get; set; }

        public double Y { get; set; }
    }

    private sealed class World
    {
        public List<Particle> Particles { get; } = [];

        public double Gravity { get; set; } = 9.81;
    }

    private abstract class Instrument
    {
        public double Strike { get; set; }

        public abstract double Price(double spot);
    }

    private sealed class Forward : Instrument
    {
        public override double Price(double spot) => spot - Strike;
    }

    private sealed class Power : Instrument
    {
        public double Scale { get; set; } = 3;

        public override double Price(double spot) => Scale * spot * spot - Strike * spot;
    }

    private sealed class Book
    {
        public List<Instrument> Instruments { get; } = [];

        public double Spot { get; set; } = 2;
    }

    public static IEnumerable<Case> All()
    {
        yield return SmallCases.OfArray("Asian call, 1000 paths of 50 steps", [100, 0.03, 0.2, 100], p => AsianCall(p, 1000, 50));
        yield return Particles();
        yield return Instruments();
    }

    /// <summary>p is spot, rate, volatility and strike; the normal variates are made up of the numbers of path and step.</summary>
    private static double AsianCall(double[] p, int paths, int steps)
    {
        var (sum, dt) = (0.0, 1.0 / steps);
        for (var path = 0; path < paths; path++)
        {
            var (spot, average) = (p[0], 0.0);
            for (var step = 0; step < steps; step++)
            {
                spot *= Math.Exp((p[1] - 0.5 * p[2] * p[2]) * dt + p[2] * Math.Sqrt(dt) * Variate(path, step));
                average += spot / steps;
            }
            sum += Math.Exp(-p[1]) * Math.Max(average - p[3], 0);
        }
        return sum / paths;
    }

    private static double Variate(int path, int step)
    {
        var bits = (uint)(path * 747796405 + step * 277803737 + 1);
        bits = (bits ^ (bits >> 16)) * 2246822519;
        return ((bits ^ (bits >> 13)) / 4294967296.0 - 0.5) * 3.4;
    }

    private static double Energy(World world)
    {
        var energy = 0.0;
        foreach (var p in world.Particles)
            energy += p.Mass * (p.X * p.X + p.Y * p.Y) + world.Gravity * p.Y;
        return energy;
    }

    private static double Value(Book book)
    {
        var value = 0.0;
        foreach (var instrument in book.Instruments)
            value += instrument.Price(book.Spot);
        return value;
    }

    private static Case Particles()
    {
        var (world, gradient) = (Make(), Make());
        return OfObject("100 particles in a list", 301, world, gradient, Energy) with
        {
            ByHand = () =>
            {
                for (var i = 0; i < world.Particles.Count; i++)
                {
                    var (p, d) = (world.Particles[i], gradient.Particles[i]);
                    d.Mass += p.X * p.X + p.Y * p.Y;
                    d.X += 2 * p.Mass * p.X;
                    d.Y += 2 * p.Mass * p.Y + world.Gravity;
                    gradient.Gravity += p.Y;
                }
            },
            Gradient = () => [.. Autodiff.Grad<World>(Energy)(world).Particles.Select(p => p.Y)],
            Expected = () => [.. world.Particles.Select(p => 2 * p.Mass * p.Y + world.Gravity)],
        };

        static World Make()
        {
            var world = new World();
            for (var i = 0; i < 100; i++)
                world.Particles.Add(new Particle { X = i, Y = 2 * i });
            return world;
        }
    }

    private static Case Instruments()
    {
        var (book, gradient) = (Make(), Make());
        return OfObject("100 abstract instruments in a list", 151, book, gradient, Value) with
        {
            Gradient = () => [Autodiff.Grad<Book>(Value)(book).Spot],
            Expected = () => [book.Instruments.Sum(i => i is Power p ? 2 * p.Scale * book.Spot - p.Strike : 1)],
        };

        static Book Make()
        {
            var book = new Book();
            for (var i = 0; i < 100; i++)
                book.Instruments.Add(i % 2 == 0 ? new Forward { Strike = i } : new Power { Strike = i });
            return book;
        }
    }

    private static Case OfObject<T>(string name, int dimension, T x, T dx, Func<T, double> f) where T : class
    {
        var gradInto = Autodiff.GradInto(f);
        var valueAndGrad = Autodiff.ValueAndGrad(f);
        return new Case(name, dimension)
        {
            Primal = () => f(x),
            GradInto = () => gradInto(x, dx),
            ValueAndGrad = () => valueAndGrad(x),
            OneDirection = () => f(x),
            Gradient = () => [],
            Expected = () => [],
        };
    }
}
