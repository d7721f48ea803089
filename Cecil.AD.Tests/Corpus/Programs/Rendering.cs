using System.Collections.Generic;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md A16: a small ray tracer with objects, virtual calls and mirrors.</summary>
public static class Rendering
{
    private readonly record struct Ray(Vector3 Origin, Vector3 Direction)
    {
        public Vector3 At(double t) => Origin + t * Direction;
    }

    private abstract class Surface(double brightness, double mirror)
    {
        public double Brightness { get; } = brightness;

        public double Mirror { get; } = mirror;

        /// <summary>The distance along the ray, or null where the ray misses.</summary>
        public abstract double? Hit(Ray ray);

        public abstract Vector3 Normal(Vector3 at);
    }

    private sealed class Sphere(Vector3 centre, double radius, double brightness, double mirror) : Surface(brightness, mirror)
    {
        public override double? Hit(Ray ray)
        {
            var toCentre = ray.Origin + -1 * centre;
            var b = toCentre.Dot(ray.Direction);
            var discriminant = b * b - toCentre.Dot(toCentre) + radius * radius;
            if (discriminant < 0) return null;
            var near = -b - Math.Sqrt(discriminant);
            return near > 1e-6 ? near : null;
        }

        public override Vector3 Normal(Vector3 at) => 1 / radius * (at + -1 * centre);
    }

    private sealed class Floor(double height, double brightness) : Surface(brightness, 0)
    {
        public override double? Hit(Ray ray)
        {
            var t = (height - ray.Origin.Y) / ray.Direction.Y;
            return t > 1e-6 ? t : null;
        }

        public override Vector3 Normal(Vector3 at) => new(0, 1, 0);
    }

    private sealed class Scene(Vector3 light)
    {
        public List<Surface> Surfaces { get; } = [];

        public double Trace(Ray ray, int bounces)
        {
            Surface? nearest = null;
            var distance = double.PositiveInfinity;
            foreach (var surface in Surfaces)
            {
                if (surface.Hit(ray) is not { } t || t >= distance) continue;
                distance = t;
                nearest = surface;
            }
            if (nearest is null) return .1 + .05 * ray.Direction.Y;
            var at = ray.At(distance);
            var normal = nearest.Normal(at);
            var shade = nearest.Brightness * (.2 + .8 * Math.Max(0, normal.Dot(light)));
            if (nearest.Mirror == 0 || bounces == 0) return shade;
            var reflected = ray.Direction + -2 * normal.Dot(ray.Direction) * normal;
            return shade + nearest.Mirror * Trace(new Ray(at, reflected), bounces - 1);
        }
    }

    private static Vector3 Unit(Vector3 v) => 1 / v.Length * v;

    // A16
    [Point(.5, .3, .6, 5, 2)]
    [Point(.5, .3, .6, 5, 0)]
    [Point(-.8, .7, .9, 3, 1)]
    public static double BrightnessOfAnImage(double x, double radius, double mirror, int size, int bounces)
    {
        var scene = new Scene(Unit(new Vector3(1, 2, -1.5)));
        scene.Surfaces.Add(new Floor(-1, .7));
        scene.Surfaces.Add(new Sphere(new Vector3(x, 0, 3), radius + .5, .9, mirror));
        scene.Surfaces.Add(new Sphere(new Vector3(-x, .3, 4), .8, .5, mirror * mirror));
        double sum = 0;
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
            {
                var pixel = new Vector3((column + .5) / size - .5, (row + .5) / size - .5, 1);
                sum += scene.Trace(new Ray(new Vector3(0, 0, 0), Unit(pixel)), bounces);
            }
        return sum / (size * size);
    }
}
