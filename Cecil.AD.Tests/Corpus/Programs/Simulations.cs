using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Simulations with classes that change, events, dictionaries, state machines, struct vectors and user operators.</summary>
public static class Simulations
{
    private sealed class Tank(double level)
    {
        public event Action<double>? Overflowed;

        public double Level { get; private set; } = level;

        public void Fill(double amount)
        {
            Level += amount;
            if (Level <= 2) return;
            var excess = Level - 2;
            Level = 2;
            Overflowed?.Invoke(excess);
        }
    }

    [Point(.9, 3)]
    [Point(.1, 3)]
    public static double EventCarriesTheExcess(double amount, int times)
    {
        var tank = new Tank(amount);
        var lost = 0.0;
        tank.Overflowed += excess => lost += excess * excess;
        for (var i = 0; i < times; i++) tank.Fill(amount * (i + 1));
        return lost + tank.Level;
    }

    private struct Vec(double x, double y) : IEquatable<Vec>
    {
        public double X = x, Y = y;

        public readonly double Norm2 => X * X + Y * Y;

        public static Vec operator +(Vec a, Vec b) => new(a.X + b.X, a.Y + b.Y);

        public static Vec operator -(Vec a, Vec b) => new(a.X - b.X, a.Y - b.Y);

        public static Vec operator -(Vec a) => new(-a.X, -a.Y);

        public static Vec operator *(double s, Vec a) => new(s * a.X, s * a.Y);

        public static double operator *(Vec a, Vec b) => a.X * b.X + a.Y * b.Y;

        public static implicit operator Vec((double X, double Y) t) => new(t.X, t.Y);

        public static explicit operator double(Vec a) => Math.Sqrt(a.Norm2);

        public static bool operator ==(Vec a, Vec b) => a.Equals(b);

        public static bool operator !=(Vec a, Vec b) => !a.Equals(b);

        public readonly bool Equals(Vec other) => X == other.X && Y == other.Y;

        public override readonly bool Equals(object? obj) => obj is Vec other && Equals(other);

        public override readonly int GetHashCode() => 0;
    }

    private sealed class Planet(string name, double mass, Vec position, Vec velocity)
    {
        public string Name { get; } = name;

        public double Mass => mass;

        public Vec Position { get; private set; } = position;

        public Vec Velocity { get; private set; } = velocity;

        public void Kick(Vec force, double h) => Velocity += h / mass * force;

        public void Drift(double h) => Position += h * Velocity;
    }

    [Point(1.2, .7, 12)]
    [Point(1.2, .7, 0)]
    public static double PlanetsInADictionary(double mass, double speed, int steps)
    {
        var system = new Dictionary<string, Planet>();
        foreach (var planet in (Planet[])[new("sun", 5, (0, 0), (0, 0)), new("earth", mass, (2, 0), (0, speed)), new("moon", .1, (2.5, 0), (0, 2 * speed))])
            system.Add(planet.Name, planet);
        for (var s = 0; s < steps; s++)
        {
            foreach (var (name, planet) in system)
                foreach (var other in system.Values.Where(o => o.Name != name))
                {
                    var d = other.Position - planet.Position;
                    planet.Kick(planet.Mass * other.Mass / Math.Pow(d.Norm2 + .05, 1.5) * d, .02);
                }
            foreach (var planet in system.Values) planet.Drift(.02);
        }
        return (double)(system["earth"].Position - system["sun"].Position) + system["moon"].Velocity * -system["earth"].Velocity;
    }

    private enum Phase
    {
        Heating,
        Holding,
        Cooling,
    }

    [Point(1.3, .4, 30)]
    [Point(1.3, .4, 1)]
    public static double ThermostatStateMachine(double power, double loss, int steps)
    {
        var (phase, temperature, held) = (Phase.Heating, 20.0, 0);
        var energy = 0.0;
        for (var i = 0; i < steps; i++)
        {
            (phase, held) = (phase, temperature) switch
            {
                (Phase.Heating, > 25.05) => (Phase.Holding, 0),
                (Phase.Holding, _) when held >= 4 => (Phase.Cooling, held),
                (Phase.Holding, _) => (Phase.Holding, held + 1),
                (Phase.Cooling, < 23.01) => (Phase.Heating, 0),
                var unchanged => (unchanged.phase, held),
            };
            var heat = phase switch { Phase.Heating => power, Phase.Holding => loss * (temperature - 20) / 10, _ => 0 };
            temperature += heat - loss / 10 * (temperature - 20);
            energy += heat * heat;
        }
        return energy + temperature;
    }

    private sealed record Population(double Prey, double Predators)
    {
        public static Population operator +(Population a, Population b) => new(a.Prey + b.Prey, a.Predators + b.Predators);

        public static Population operator *(double h, Population p) => p with { Prey = h * p.Prey, Predators = h * p.Predators };
    }

    [Point(1.1, .4, 8)]
    [Point(1.1, .4, 0)]
    public static double RungeKuttaOverRecords(double birth, double hunt, int steps)
    {
        Population Slope(Population p) => new(birth * p.Prey - hunt * p.Prey * p.Predators, .1 * p.Prey * p.Predators - .4 * p.Predators);
        var p = new Population(10, 5);
        const double h = .1;
        for (var i = 0; i < steps; i++)
        {
            var k1 = Slope(p);
            var k2 = Slope(p + h / 2 * k1);
            var k3 = Slope(p + h / 2 * k2);
            p += h / 6 * (k1 + 2 * k2 + 2 * k3 + Slope(p + h * k3));
        }
        return p.Prey * p.Predators;
    }

    private interface IForce
    {
        Vec On(in Vec position, in Vec velocity);
    }

    private readonly struct Gravity : IForce
    {
        public Vec On(in Vec position, in Vec velocity) => new(0, -9.81);
    }

    private readonly struct Drag(double coefficient) : IForce
    {
        public Vec On(in Vec position, in Vec velocity) => -(coefficient * (double)velocity) * velocity;
    }

    private readonly struct Sum<TFirst, TSecond>(TFirst first, TSecond second) : IForce
        where TFirst : struct, IForce
        where TSecond : struct, IForce
    {
        public Vec On(in Vec position, in Vec velocity) => first.On(position, velocity) + second.On(in position, in velocity);
    }

    private static Vec Fly<TForce>(TForce force, Vec velocity, double h)
        where TForce : IForce
    {
        Vec position = (0, 1);
        while (position.Y > 0 && h > 0)
        {
            velocity += h * force.On(position, velocity);
            position += h * velocity;
        }
        return position - position.Y / velocity.Y * velocity;
    }

    [Point(10, 5, .02)]
    public static double ProjectileOfGenericForces(double vx, double vy, double drag) =>
        Fly(new Sum<Gravity, Drag>(new(), new(drag)), new(vx, vy), .013).X;

    private sealed class Grid(int width, int height)
    {
        private readonly double[] _cells = new double[width * height];

        public ref double this[int x, int y] => ref _cells[(y + height) % height * width + (x + width) % width];

        public Grid Map(Func<Grid, int, int, double> rule)
        {
            var next = new Grid(width, height);
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++) next[x, y] = rule(this, x, y);
            return next;
        }

        public double Total() => _cells.Sum();

        public double Energy() => _cells.Sum(c => c * c);
    }

    [Point(.2, 3.5, 4)]
    [Point(.2, 3.5, 0)]
    public static double DiffusionOnAGridWithRefIndexer(double rate, double source, int steps)
    {
        var grid = new Grid(4, 3);
        grid[1, 1] += source;
        grid[2, 0] = source * source;
        for (var i = 0; i < steps; i++)
        {
            grid = grid.Map((g, x, y) => g[x, y] + rate * (g[x - 1, y] + g[x + 1, y] + g[x, y - 1] + g[x, y + 1] - 4 * g[x, y]));
            ref var hot = ref grid[0, 0];
            hot *= .9;
        }
        return grid.Energy() + grid.Total();
    }

    private abstract record Shape
    {
        public sealed record Circle(double Radius) : Shape;

        public sealed record Rectangle(double Width, double Height) : Shape;

        public sealed record Group(IReadOnlyList<Shape> Parts) : Shape;

        public double Area => this switch
        {
            Circle { Radius: var r } => Math.PI * r * r,
            Rectangle(var w, var h) when w == h => w * w,
            Rectangle { Width: var w, Height: var h } => w * h,
            Group { Parts: [] } => 0,
            Group { Parts: [var only] } => only.Area,
            Group g => g.Parts.Sum(p => p.Area),
            _ => throw new NotSupportedException(GetType().Name),
        };
    }

    [Point(1.5, 2.5)]
    public static double AreasOfNestedShapes(double r, double w)
    {
        Shape shape = new Shape.Group([new Shape.Circle(r), new Shape.Group([new Shape.Rectangle(w, r)]), new Shape.Group([])]);
        return shape.Area * new Shape.Rectangle(w, w).Area;
    }

    [Point(.3, 1.2, 25)]
    public static double QueueOfJobs(double arrival, double service, int n)
    {
        var queue = new Queue<(double Arrived, int Id)>();
        double clock = 0, free = 0, waited = 0;
        for (var i = 0; i < n; i++)
        {
            clock += arrival * (1 + i % 3);
            queue.Enqueue((clock, i));
            while (queue.TryPeek(out var job) && free <= clock)
            {
                queue.Dequeue();
                var start = Math.Max(free, job.Arrived);
                waited += start - job.Arrived;
                free = start + service * (job.Id % 2 == 0 ? 1 : .4);
            }
        }
        return waited / n + queue.Count;
    }

    private sealed class Particle
    {
        public required double X { get; set; }

        public double V { get; set; }

        public Particle? Left { get; set; }

        public Particle? Right { get; set; }

        public double Force(double k) => k * ((Right?.X - X - 1 ?? 0) - (X - Left?.X - 1 ?? 0));
    }

    [Point(2.0, 1.3, 10)]
    [Point(2.0, 1.3, 0)]
    public static double DoublyLinkedChain(double stiffness, double stretch, int steps)
    {
        var chain = Enumerable.Range(0, 4).Select(i => new Particle { X = i * stretch }).ToList();
        for (var i = 0; i < chain.Count - 1; i++) (chain[i].Right, chain[i + 1].Left) = (chain[i + 1], chain[i]);
        for (var s = 0; s < steps; s++)
        {
            var forces = chain.ConvertAll(p => p.Force(stiffness));
            for (var i = 0; i < chain.Count; i++) chain[i].V += .05 * forces[i];
            chain.ForEach(p => p.X += .05 * p.V);
        }
        return chain[0].X * chain[^1].V + chain.Sum(p => p.X * p.X);
    }
}
