using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Mathematics;
using NetTopologySuite.Shape;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.Packages;

/// <summary>Plane geometry of the package NetTopologySuite: distances, areas, angles, intersections by the coordinates.</summary>
public sealed class NetTopologySuiteTests
{
    private static readonly double[] _triangle = [0.1, 0.2, 3.1, 0.4, 2.2, 2.7];

    private static Coordinate At(double[] x, int i) => new(x[2 * i], x[2 * i + 1]);

    private static Coordinate[] Ring(double[] x) => [.. Enumerable.Range(0, x.Length / 2).Select(i => At(x, i)), At(x, 0).Copy()];

    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("Coordinate.Distance", x => At(x, 0).Distance(At(x, 1)), _triangle);
        yield return Case("CoordinateZ.Distance3D", x => new CoordinateZ(x[0], x[1], x[2]).Distance3D(new CoordinateZ(x[3], x[4], x[5])), _triangle);
        yield return Case("DistanceComputer.PointToSegment", x => DistanceComputer.PointToSegment(At(x, 0), At(x, 1), At(x, 2)), _triangle);
        yield return Case("DistanceComputer.PointToLinePerpendicular", x => DistanceComputer.PointToLinePerpendicular(At(x, 0), At(x, 1), At(x, 2)), _triangle);
        yield return Case("DistanceComputer.SegmentToSegment", x => DistanceComputer.SegmentToSegment(At(x, 0), At(x, 1), At(x, 2), new Coordinate(x[6], -5)), [.. _triangle, 1.3, -0.4]);
        yield return Case("Area.OfRing", x => Area.OfRing(Ring(x)), _triangle);
        yield return Case("Area.OfRingSigned", x => Area.OfRingSigned(Ring(x)), _triangle);
        yield return Case("Length.OfLine seq", x => Length.OfLine(new CoordinateArraySequence(Ring(x))), _triangle);
        yield return Case("Triangle.Area", x => Triangle.Area(At(x, 0), At(x, 1), At(x, 2)), _triangle);
        yield return Case("Triangle.Circumcentre", x => { var c = Triangle.Circumcentre(At(x, 0), At(x, 1), At(x, 2)); return c.X * c.Y; }, _triangle);
        yield return Case("Triangle.CircumcentreDD", x => { var c = Triangle.CircumcentreDD(At(x, 0), At(x, 1), At(x, 2)); return c.X * c.Y; }, _triangle);
        yield return Case("Triangle.InCentre", x => { var c = Triangle.InCentre(At(x, 0), At(x, 1), At(x, 2)); return c.X * c.Y; }, _triangle);
        yield return Case("Triangle.Centroid", x => { var c = Triangle.Centroid(At(x, 0), At(x, 1), At(x, 2)); return c.X * c.Y; }, _triangle);
        yield return Case("new Triangle().InCentre", x => { var c = new Triangle(At(x, 0), At(x, 1), At(x, 2)).InCentre(); return c.X * c.Y; }, _triangle);
        yield return Case("Triangle.LongestSideLength", x => Triangle.LongestSideLength(At(x, 0), At(x, 1), At(x, 2)), _triangle);
        yield return Case("Triangle.AngleBisector", x => Triangle.AngleBisector(At(x, 0), At(x, 1), At(x, 2)).X, _triangle);
        yield return Case("Triangle.InterpolateZ", x => Triangle.InterpolateZ(new Coordinate(1.5, 1), new CoordinateZ(x[0], x[1], 1), new CoordinateZ(x[2], x[3], 2), new CoordinateZ(x[4], x[5], x[0])), _triangle);
        yield return Case("Triangle.Area3D", x => Triangle.Area3D(new CoordinateZ(x[0], x[1], 1), new CoordinateZ(x[2], x[3], 2), new CoordinateZ(x[4], x[5], x[0])), _triangle);
        yield return Case("AngleUtility.Angle", x => AngleUtility.Angle(At(x, 0), At(x, 1)), _triangle);
        yield return Case("AngleUtility.AngleBetween", x => AngleUtility.AngleBetween(At(x, 0), At(x, 1), At(x, 2)), _triangle);
        yield return Case("AngleUtility.InteriorAngle", x => AngleUtility.InteriorAngle(At(x, 0), At(x, 1), At(x, 2)), _triangle);
        yield return Case("AngleUtility.Normalize", x => AngleUtility.Normalize(x[2] * 3), _triangle);
        yield return Case("LineSegment.Length", x => new LineSegment(x[0], x[1], x[2], x[3]).Length, _triangle);
        yield return Case("LineSegment.Distance", x => new LineSegment(x[0], x[1], x[2], x[3]).Distance(At(x, 2)), _triangle);
        yield return Case("LineSegment.Project", x => new LineSegment(x[0], x[1], x[2], x[3]).Project(At(x, 2)).X, _triangle);
        yield return Case("LineSegment.ClosestPoint", x => new LineSegment(x[0], x[1], x[2], x[3]).ClosestPoint(At(x, 2)).Y, _triangle);
        yield return Case("LineSegment.PointAlongOffset", x => new LineSegment(x[0], x[1], x[2], x[3]).PointAlongOffset(.3, x[4]).Y, _triangle);
        yield return Case("LineSegment.Intersection", x => new LineSegment(x[0], x[1], x[2], x[3]).LineIntersection(new LineSegment(x[4], x[5], 1, -1)).Y, _triangle);
        yield return Case("LineSegment.Intersection proper", x => new LineSegment(x[0], x[1], x[2], x[3]).Intersection(new LineSegment(x[4], x[5], 1, -1)).Y, _triangle);
        yield return Case("IntersectionComputer", x => IntersectionComputer.Intersection(At(x, 0), At(x, 1), At(x, 2), new Coordinate(1, -1)).Y, _triangle);
        yield return Case("CGAlgorithmsDD.Intersection", x => CGAlgorithmsDD.Intersection(At(x, 0), At(x, 1), At(x, 2), new Coordinate(1, -1)).Y, _triangle);
        yield return Case("Vector3D", x => { var a = new Vector3D(x[0], x[1], x[2]); var b = new Vector3D(x[3], x[4], x[5]); return a.Dot(b) + a.Length() + a.Normalize().X; }, _triangle);
        yield return Case("Vector2D", x => { var a = new Vector2D(x[0], x[1]); var b = new Vector2D(x[2], x[3]); return a.Add(b).Rotate(x[4]).Length() + a.Angle(b) + a.Normalize().Multiply(3).Y; }, _triangle);
        yield return Case("Plane3D", x => new Plane3D(new Vector3D(x[0], x[1], x[2]), new CoordinateZ(1, 2, 3)).OrientedDistance(new CoordinateZ(x[3], x[4], x[5])), _triangle);
        yield return Case("MathUtil.Clamp", x => MathUtil.Clamp(x[0], -1.0, 1) + MathUtil.Max(x[0], x[1], x[2]), _triangle);
        yield return Case("DD", x => { var d = DD.ValueOf(x[0]) * DD.ValueOf(x[1]) + DD.ValueOf(x[2]) / DD.ValueOf(x[3]); return d.ToDoubleValue(); }, _triangle);
        yield return Case("DD sqrt", x => DD.ValueOf(x[0]).Sqrt().ToDoubleValue(), _triangle);
        yield return Case("Matrix.Solve", x => NetTopologySuite.Mathematics.Matrix.Solve(new double[][] { [x[0], x[1]], [x[2], x[3]] }, new double[] { x[4], x[5] })[0], _triangle);
        yield return Case("AffineTransformation", x => { var t = AffineTransformation.RotationInstance(x[0]); t.Translate(x[1], x[2]).Scale(x[3], 2); var r = t.Transform(At(x, 2), new Coordinate()); return r.X * r.Y; }, _triangle);
        yield return Case("AffineTransformation.GetInverse", x => { var t = AffineTransformation.RotationInstance(x[0]); t.Shear(x[1], x[2]); var r = t.GetInverse().Transform(At(x, 2), new Coordinate()); return r.X * r.Y; }, _triangle);
        yield return Case("Envelope.Area", x => new Envelope(x[0], x[2], x[1], x[5]).Area, _triangle);
        yield return Case("Envelope.Distance", x => new Envelope(x[0], x[2], x[1], x[5]).Distance(new Envelope(5, 6, 7, 8)), _triangle);
        yield return Case("Polygon.Area", x => new GeometryFactory().CreatePolygon(Ring(x)).Area, _triangle);
        yield return Case("new Polygon.Area", x => new Polygon(new LinearRing(Ring(x))).Area, _triangle);
        yield return Case("LineString.Length", x => new LineString(Ring(x)).Length, _triangle);
        yield return Case("Polygon.Centroid", x => new Polygon(new LinearRing(Ring(x))).Centroid.X, _triangle);
        yield return Case("CGAlgorithms3D.DistancePointSegment", x => CGAlgorithms3D.DistancePointSegment(new CoordinateZ(x[0], x[1], x[2]), new CoordinateZ(x[3], x[4], x[5]), new CoordinateZ(1, 2, 3)), _triangle);
        yield return Case("CGAlgorithms3D.DistanceSegmentSegment", x => CGAlgorithms3D.DistanceSegmentSegment(new CoordinateZ(x[0], x[1], x[2]), new CoordinateZ(x[3], x[4], x[5]), new CoordinateZ(1, 2, 3), new CoordinateZ(4, 2, -3)), _triangle);
        yield return Case("BezierCurve", x => CubicBezierCurve.Create(new LineString(Ring(x)), .5).Length, _triangle);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
