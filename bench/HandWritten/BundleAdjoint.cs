using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.HandWritten;

/// <summary>The adjoint of both errors of <see cref="BundleAdjustment"/>, written by hand on scalars.</summary>
public static class BundleAdjoint
{
    /// <summary>Adds the gradient of <see cref="BundleAdjustment.ErrorX"/> and returns the error.</summary>
    public static double ErrorX(BundleData data, double[] dCamera, double[] dPoint, ref double dWeight) =>
        Error(data, 0, dCamera, dPoint, ref dWeight);

    /// <summary>Adds the gradient of <see cref="BundleAdjustment.ErrorY"/> and returns the error.</summary>
    public static double ErrorY(BundleData data, double[] dCamera, double[] dPoint, ref double dWeight) =>
        Error(data, 1, dCamera, dPoint, ref dWeight);

    private static double Error(BundleData data, int axis, double[] dCamera, double[] dPoint, ref double dWeight)
    {
        var camera = data.Camera;
        var (r0, r1, r2) = (camera[0], camera[1], camera[2]);
        var v0 = data.Point[0] - camera[3];
        var v1 = data.Point[1] - camera[4];
        var v2 = data.Point[2] - camera[5];

        // Rodrigues' formula as v·cos + (r×v)·s + r·(r·v)·k with s = sin θ/θ and k = (1 − cos θ)/θ²; s = 1 and k = 0 at θ = 0.
        var squaredAngle = r0 * r0 + r1 * r1 + r2 * r2;
        var (cos, s, k) = (1.0, 1.0, 0.0);
        if (squaredAngle != 0)
        {
            var angle = Math.Sqrt(squaredAngle);
            (var sin, cos) = Math.SinCos(angle);
            s = sin / angle;
            k = (1 - cos) / squaredAngle;
        }
        var c0 = r1 * v2 - r2 * v1;
        var c1 = r2 * v0 - r0 * v2;
        var c2 = r0 * v1 - r1 * v0;
        var dot = r0 * v0 + r1 * v1 + r2 * v2;
        var p0 = v0 * cos + c0 * s + r0 * dot * k;
        var p1 = v1 * cos + c1 * s + r1 * dot * k;
        var p2 = v2 * cos + c2 * s + r2 * dot * k;

        var x = p0 / p2;
        var y = p1 / p2;
        var squared = x * x + y * y;
        var distortion = 1 + squared * (camera[9] + squared * camera[10]);
        var focal = camera[6];
        var along = axis == 0 ? x : y;
        var residual = focal * along * distortion + camera[7 + axis] - data.Feature[axis];

        dWeight += residual;
        var d = data.Weight;
        dCamera[7 + axis] += d;
        dCamera[6] += d * along * distortion;
        var dDistortion = d * focal * along;
        dCamera[9] += dDistortion * squared;
        dCamera[10] += dDistortion * squared * squared;
        var dSquared = dDistortion * (camera[9] + 2 * squared * camera[10]);
        var dx = 2 * x * dSquared + (axis == 0 ? d * focal * distortion : 0);
        var dy = 2 * y * dSquared + (axis == 1 ? d * focal * distortion : 0);

        var d0 = dx / p2;
        var d1 = dy / p2;
        var d2 = -(dx * x + dy * y) / p2;

        var alongRotation = d0 * r0 + d1 * r1 + d2 * r2;
        var dDot = alongRotation * k;
        var dv0 = d0 * cos + s * (d1 * r2 - d2 * r1) + dDot * r0;
        var dv1 = d1 * cos + s * (d2 * r0 - d0 * r2) + dDot * r1;
        var dv2 = d2 * cos + s * (d0 * r1 - d1 * r0) + dDot * r2;
        Add(dPoint, 0, dv0, dv1, dv2);
        Add(dCamera, 3, -dv0, -dv1, -dv2);

        var dr0 = s * (v1 * d2 - v2 * d1);
        var dr1 = s * (v2 * d0 - v0 * d2);
        var dr2 = s * (v0 * d1 - v1 * d0);
        if (squaredAngle != 0)
        {
            // d cos θ = −s r·dr, d s = (cos − s)/θ² r·dr, d k = (s − 2k)/θ² r·dr
            var dCos = d0 * v0 + d1 * v1 + d2 * v2;
            var dS = d0 * c0 + d1 * c1 + d2 * c2;
            var dK = alongRotation * dot;
            var radial = -dCos * s + (dS * (cos - s) + dK * (s - 2 * k)) / squaredAngle;
            dr0 += k * dot * d0 + dDot * v0 + radial * r0;
            dr1 += k * dot * d1 + dDot * v1 + radial * r1;
            dr2 += k * dot * d2 + dDot * v2 + radial * r2;
        }
        Add(dCamera, 0, dr0, dr1, dr2);
        return d * residual;
    }

    private static void Add(double[] target, int start, double a, double b, double c)
    {
        target[start] += a;
        target[start + 1] += b;
        target[start + 2] += c;
    }
}
