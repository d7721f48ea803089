namespace Cecil.AD.Bench.Objectives;

/// <summary>
/// ADBench's bundle adjustment, one observation: the weighted error of a point's projection through a camera with radial distortion.
/// A camera is rotation (3, axis times angle), centre (3), focal length, principal point (2), distortion (2).
/// </summary>
public static class BundleAdjustment
{
    /// <summary>Horizontal reprojection error.</summary>
    public static double ErrorX(double[] camera, double[] point, double weight, double[] feature) =>
        weight * (Project(camera, point).X - feature[0]);

    /// <summary>Vertical reprojection error.</summary>
    public static double ErrorY(double[] camera, double[] point, double weight, double[] feature) =>
        weight * (Project(camera, point).Y - feature[1]);

    /// <summary>Keeps the weight near one.</summary>
    public static double WeightError(double weight) => 1 - weight * weight;

    private static (double X, double Y) Project(double[] camera, double[] point)
    {
        var centered = new double[3];
        for (var i = 0; i < 3; i++)
            centered[i] = point[i] - camera[3 + i];
        var seen = Rotate(camera, centered);

        var x = seen[0] / seen[2];
        var y = seen[1] / seen[2];
        var squared = x * x + y * y;
        var distortion = 1 + camera[9] * squared + camera[10] * squared * squared;
        return (camera[6] * x * distortion + camera[7], camera[6] * y * distortion + camera[8]);
    }

    /// <summary>Rodrigues' formula; the rotation vector is the first three elements of <paramref name="rotation"/>.</summary>
    private static double[] Rotate(double[] rotation, double[] v)
    {
        var squaredAngle = 0.0;
        for (var i = 0; i < 3; i++)
            squaredAngle += rotation[i] * rotation[i];

        if (squaredAngle == 0)
        {
            var small = Cross(rotation, v);
            for (var i = 0; i < 3; i++)
                small[i] += v[i];
            return small;
        }

        var angle = Math.Sqrt(squaredAngle);
        var cos = Math.Cos(angle);
        var sin = Math.Sin(angle);
        var axis = new double[3];
        for (var i = 0; i < 3; i++)
            axis[i] = rotation[i] / angle;
        var along = (axis[0] * v[0] + axis[1] * v[1] + axis[2] * v[2]) * (1 - cos);
        var result = Cross(axis, v);
        for (var i = 0; i < 3; i++)
            result[i] = v[i] * cos + result[i] * sin + axis[i] * along;
        return result;
    }

    private static double[] Cross(double[] a, double[] b) =>
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
