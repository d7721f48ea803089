public static class P498 {
    private static void H0(List<Real> l, Real t) {
        int fuel = 12;
        if (l.Count < 8) l.Add((0.3 * M.Tanh((M.Round(3.0 * (-2.4375)) * (-2.4375)))));
        return;
    }
    private static Real H1(Real a, Real b) {
        int fuel = 12;
        a = (0.4 * M.Sin(M.Min(a, (b / (1.0 + Sq(b))))));
        List<Real> l2 = new List<Real>() { M.Sin((a * a)), a };
        if ((l2.Count > 1)) {
            for (int i3 = 0; i3 < M.Min((int)(unchecked((uint)l2.Count) >> 3), 5); a += 0.1 * M.Sin((a - b)), i3++) {
                if (((M.Max(b, b) < (2.8125 + b)) && ((3 * i3 + 1) > l2.Count))) {
                    object o4 = (Real)(M.Atan(M.Abs(a)));
                    Real v5 = o4 is Real ro4 ? ro4 * b : 0.5;
                }
                List<Real> l6 = new List<Real>() { (0.3 * M.Tanh(M.Pow(1.0 + Sq(a), M.Tanh(a)))), b };
            }
        } else {
            l2[Idx((l2.Count / 2), l2.Count)] = l2[Idx(l2.Count, l2.Count)] = (0.2 * M.Atan(M.Atan2((b * a), 2.0 + M.Cos(M.Log(1.0 + Sq(a))))) + 0.1);
        }
        return ((b = (0.5 * M.Cos((b + b)))) + a * a);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v7 = M.Asinh(M.FusedMultiplyAdd(x[(int)(unchecked((uint)(((checked(3 % 50 + 1) & 7) << 1 | 1))) % (uint)x.Length)], M.Atanh(0.5 * M.Sin(x[x.Length - 1])), 0.25));
        if ((((2 & 7) << 1 | 1) % 3 != 2)) { int k8 = ((((int)((long)x.Length * 5 % 7) & 7) << 1 | 1)) % 9; }
        int k9 = (((x.Length - 2) >> 1)) % 9;
        if ((M.Pow(v7, 2.0) > M.Log(1.0 + Sq(v7)))) {
            bool f10 = (((3 > 1) && ((k9 / 2) % 2 == 0)) ^ (M.Exp(M.Sin((-2.9375))) < M.Sin(v7)));
        }
        List<Real> l11 = new List<Real>() { M.Tanh((v7 / (2.0 + M.Sin(x[(int)(unchecked((uint)((k9 ^ k9))) % (uint)x.Length)])))), v7 };
        int k12 = (((int)(unchecked((uint)l11.Count) >> 3) / 2)) % 9;
        v7 = M.Tanh(H1(v7, M.FusedMultiplyAdd(v7, x[Idx((int)((long)k12 * 5 % 7), x.Length)], 0.25)));
        Real t13 = 0.0;
        foreach (Real e14 in x) { t13 += 1.5 * (e14); }
        return ((((0.75 * t13 + 0.25 * x[Idx(k12, x.Length)]) + M.Sin(v7)) + x[0]) - 0.5 * t13);
    }
}

public static class P502 {
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v0 = ((x[Idx(checked(n % 50 + 1), x.Length)] * a) * (((n > 1) || (M.Exp(0.5 * M.Tanh(0.6875)) >= M.Exp(-Sq(b)))) ? M.Pow(1.0 + Sq(a), M.Tanh(x[0])) : x[1]));
        Func<Real, Real> h1 = (Func<Real, Real>)(t3 => (0.4 * M.Sin((t3 * v0))));
        for (int i4 = Idx((n + 3), 6) - 1; i4 >= 0; i4--) {
            if (((b * b) < (a + v0))) goto L5;
            {
                v0 = M.Atan((v0 * v0));
                _ = M.Log2(2.0 + Sq((b + v0)));
            }
            L5: ;
            x[Idx(checked(i4 % 50 + 1), x.Length)] %= 1.5;
            for (;;) {
                if (fuel-- <= 0) break;
                {
                    if ((5 > 1)) { return ((v0 / (1.5 + M.Abs(b))) + v0 * v0); }
                    Func<Real, Real> h6 = t7 => {
                        if (((b * x[Idx(4, x.Length)]) <= (!(checked(x.Length % 50 + 1) % 3 != n) ? v0 : v0))) {
                            a = (0.3 * M.Tanh(b));
                            return (M.Min(x[Idx((int)(unchecked((uint)n) >> 3), x.Length)], x[Idx(checked((int)M.Floor(x[Idx(checked((int)(unchecked((uint)i4) >> 3) % 50 + 1), x.Length)]) % 50 + 1), x.Length)]) + t7);
                        }
                        return (0.4 * M.Sin(((1.0625 / (1.5 + M.Abs(v0))) + b)));
                    };
                    Func<Real, Real>[] w10 = new Func<Real, Real>[] { (Func<Real, Real>)(t8 => (0.5 * M.Cos(M.Log10(2.0 + Sq(b))))), (Func<Real, Real>)(t9 => (0.4 * M.Sin(x[Idx((((i4 + n) & 7) << 1 | 1), x.Length)]))), (Func<Real, Real>)M.Atan };
                }
            }
        }
        Real t11 = 0.0;
        foreach (Real e12 in x) { t11 += 1.5 * (e12); }
        return ((((((((n - x.Length) % 2 == 0) ? (-2.8125) : x[1]) - 0.5 * t11) + b * b) + a) + x[(((n - n) >> 1)) & 1]) + 1.4375);
    }
}

public static class P505 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            int[] q1 = new int[] { 2, ((int)((long)2 * 5 % 7)) % 5, K };
            Q = (0.3 * M.Tanh((Q * P)));
            return ((t * Q) + M.Sin(t));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Real R2(Real a, Real b, int d) {
        int fuel = 4;
        a -= (0.5 * M.Cos(M.Exp(-Sq((b * a)))));
        return (((0.1 * ((int)(unchecked((uint)d) >> 3) % 7)) + b) + (d > 0 ? M.Sin(R2(M.Sin(M.Min(b, b)), (!(M.CopySign(a, b) < (-3.1875)) ? b : b), d - 1)) : 0.5 * M.Sin(M.Min(b, b))));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3 = M.Sin((((((4 ^ 2)) switch { 0 => a, 1 => x[^2], _ => b }) < a) ? M.Pow(a, 2.0) : (a - a)));
        List<Real> l4 = new List<Real>(x);
        if (l4.Count < 8) l4.Add((0.3 * M.Tanh(M.Log2(2.0 + Sq(b)))));
        Real[] y5 = new Real[2 + Idx((int)(4.0 * M.Max(v3, b)), 4)];
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += 1.5 * (e7); }
        return ((y5[0] + M.Sin(a)) + M.Sin(a));
    }
}

public static class P524 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = ((a > T.One ? a : T.One) / (T.One + (a - T.One) * (a - T.One)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = ((a / (T.One + a * a)) * (b / (T.One + b * b)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static Real R4(Real a, Real b, int d) {
        R2(ref a, b, d);
        return M.Atan(a) - b;
        static void R2(ref Real a, Real b, int d) {
            int fuel = 4;
            a = (0.4 * M.Sin((a / (2.0 + M.Sin(M.FusedMultiplyAdd(a, b, 0.25))))));
            if (d > 0) R2(ref a, M.Atan(M.CopySign(a, a)), d - 1);
            Real v3 = b;
        }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v5 = ((a = (0.5 * M.Cos(M.FusedMultiplyAdd(a, b, 0.25)))) - M.Log10(2.0 + Sq(a)));
        a = R4(M.Atan(M.Cos(v5)), M.Sin(a), Idx((3 * 2 + 1), 5));
        v5++;
        Real v6 = M.FusedMultiplyAdd(a, a, 0.25);
        Real v7 = ((b + v5) - M.Abs(v5));
        return ((((((a - a) + v6) - 0.5 * b) + M.Sin(v6)) + v7 * v7) + v7 * v7);
    }
}

public static class P528 {
    private static Real[] H0(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        switch (Idx((k ^ k), 5)) {
            case 0:
            {
                if (((k / 2) % 3 != k)) { t = M.Tanh((t / (1.0 + Sq(M.Sin(t))))); }
            } break;
            case 1:
            case 3:
            { t = (0.4 * M.Sin(M.Log2(2.0 + Sq((t + t))))); }
            goto default;
            case 5:
            default:
            {
                z[^2] = M.Tanh(M.FusedMultiplyAdd(z[^2], M.Max(t, t), 0.25));
            } break;
        }
        return z;
    }
    private static Real R1(Real a, Real b, int d) {
        int fuel = 4;
        _ = M.Asin(0.9 * M.Sin(M.Cosh(M.Tanh(b))));
        return (((a - a) + a) + (d > 0 ? M.Sin(R1(M.Tanh(M.Max(a, b)), b, d - 1)) : 0.5 * M.Tanh(M.Max(a, b))));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v2 = ((((n >> 1) >= n) & ((b = (0.3 * M.Tanh(x[Idx(M.Sign(M.Sin(b)), x.Length)]))) > 2.3125)) ? (a * (0.1 * ((3 * n + 1) % 7))) : a);
        _ = (-M.Atan2(b, 2.0 + M.Cos(b)));
        Real[] y3 = H0(((n & 7) << 1 | 1), (0.3 * M.Tanh((b + a))));
        Real t4 = 0.0;
        foreach (Real e5 in x) { t4 += M.Sin(e5); }
        return ((v2 + 0.0625 * 0.0625) + a * a);
    }
}

public static class P534 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((b > T.One ? b : T.One) * (b / (T.One + a * a)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v1 = (M.Round(3.0 * a) * a);
        Real[] y2 = new Real[2 + Idx((2 / 2), 4)];
        ref Real r3 = ref y2[1];
        List<Real> l4 = new List<Real>(y2);
        (y2[(int)(unchecked((uint)(l4.Count)) % (uint)y2.Length)], a) = (v1, y2[y2.Length - 1]);
        int k5 = ((int)(4.0 * (l4[Idx((int)(unchecked((uint)l4.Count) >> 3), l4.Count)] = (0.5 * M.Cos(v1))))) % 9;
        Real t6 = 0.0;
        foreach (Real e7 in y2) { t6 += M.Sin(e7); }
        return (((y2[Idx(((y2.Length >> 1) % 3), y2.Length)] + t6) + a) + b * b);
    }
}

public static class P536 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v1 = (a = M.Tanh(M.Exp(0.5 * M.Tanh((b * b)))));
        Real v2 = M.Pow(0.5 + M.Abs(M.Pow((0.75 * v1 + 0.25 * b), 3.0)), M.Sin((((int)(4.0 * M.Pow(1.0 + Sq(b), 0.75)) < 2) ? ((checked(1 % 50 + 1)) switch { 0 => b, 1 => b, _ => v1 }) : M.Log2(2.0 + Sq(a)))));
        object o3 = (0.5 * M.Cos((((2.0625 / (1.0 + Sq(a))) <= (v2 / (2.0 + M.Sin(a)))) ? v2 : a)));
        Real v4 = (Real)o3;
        Real Local5(Real t6) {
            Real v7 = M.Pow(1.0 + Sq((0.75 * M.Sinh(M.Sin(v2)) + 0.25 * (((3 * 2 + 1) >= 2) ? b : v2))), 0.75);
            return Soft((M.CopySign(t6, t6) + t6 * t6));
        }
        int k8 = ((3 * (int)(4.0 * (v2 - v1)) + 1)) % 9;
        (v4, v4) = (b, v4);
        return (((((Local5(b) - 0.5 * v2) + M.Sin(a)) - 0.5 * v4) + v2) + M.Sin(v1));
    }
}

public static class P544 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v1 = (x[Idx(x.Length, x.Length)] = Soft((-0.5625)));
        Func<Real, Real> h2 = t3 => {
            L4:
            {
                x[Idx((n / 2), x.Length)] = M.Sin(M.CopySign(x[Idx((n / 2), x.Length)], (M.Round(3.0 * x[(((int)(unchecked((uint)5) >> 3) >> 1)) & 1]) * x[(((int)(unchecked((uint)5) >> 3) >> 1)) & 1])));
            }
            if (fuel-- > 0 && ((M.Acosh(1.5 + Sq(t3)) <= 1.6875) || ((n ^ 3) % 3 != n))) goto L4;
            return M.Atan((M.Pow(t3, 3.0) + M.Sin(t3)));
        };
        for (int i5 = 0; i5 < Idx((3 * 5 + 1), 6); i5++) {
            Real v6 = M.Sin(M.Exp(-Sq(M.Pow(1.0 + Sq(x[0]), M.Tanh(x[((int)(4.0 * (x[Idx((int)(4.0 * (x[Idx((i5 + 5), x.Length)] / (2.0 + M.Sin(x[(int)(unchecked((uint)((n ^ 3))) % (uint)x.Length)])))), x.Length)] / (1.0 + Sq(x[Idx(checked((int)((long)i5 * 5 % 7) % 50 + 1), x.Length)]))))) & 1])))));
            Real v7 = (0.3 * M.Tanh((v6 * v6)));
            v1 -= M.Atan(M.Acosh(1.5 + Sq(v6)));
        }
        switch (Idx(((n / 2) + 2), 5)) {
            case 0:
            {
                (v1, x[Idx(3, x.Length)], x[0]) = (v1, v1, M.Atan(M.CopySign(v1, v1)));
            } break;
            case 1:
            case 3:
            { v1 = Soft((v1 / (1.0 + Sq(M.Cbrt(1.0 + Sq(v1)))))); }
            goto default;
            default:
            {
                int k8 = (((n + 4) >> 1)) % 9;
            } break;
        }
        List<Func<Real, Real>> w9 = new List<Func<Real, Real>> { (Func<Real, Real>)Soft, (Func<Real, Real>)h2, (Func<Real, Real>)h2 };
        v1 = M.Atan((v1 / (1.5 + M.Abs((v1 + v1)))));
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return (((((v1 = (0.3 * M.Tanh(v1))) + v1 * v1) + v1 * v1) + v1) - 0.5 * (-3.0625));
    }
}

public static class P568 {
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v0 = x[Idx(1, x.Length)];
        v0++;
        (x[Idx(2, x.Length)], v0) = (v0, x[((3 >> 1)) & 1]);
        (Real, Real) p1 = (Soft((v0 * v0)), (0.2 * M.Atan((v0 * v0)) + 0.1));
        v0 /= (1.1 + Sq(M.Max(x[(x.Length) & 1], v0)));
        Real t2 = 0.0;
        foreach (Real e3 in x) { t2 += M.Sin(e3); }
        return ((((((checked(0 % 50 + 1)) switch { 0 => x[^2], 1 => x[Idx(((1 & 7) << 1 | 1), x.Length)], _ => t2 }) + v0) + 0.1875) + M.Sin(x[0])) + M.Sin(p1.Item1));
    }
}

public static class P572 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        return (M.Exp(-Sq(M.Asinh(y[Idx((k ^ k), y.Length)]))) + y[(int)(unchecked((uint)((3 * (k % 3) + 1))) % (uint)y.Length)]);
    }
    private static void H1(Real[] y, Real t) {
        int fuel = 12;
        return;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v2 = (b * M.Atan2(b, 2.0 + M.Cos(x[(int)(unchecked((uint)((int)(unchecked((uint)n) >> 3))) % (uint)x.Length)])));
        Real[] y3 = new Real[2 + Idx((n ^ n), 4)];
        x[(n) & 1] = Soft(((3.3125 / (2.0 + M.Sin(v2))) - a));
        b = M.FusedMultiplyAdd(a, a, 0.25);
        int[] q4 = new int[] { 2, ((n + x.Length)) % 5, 3 };
        return (((((M.Cosh(M.Tanh(a)) + v2) - 0.5 * v2) - 0.5 * v2) + b) + y3[Idx(((2 / 2) + (--n)), y3.Length)] * y3[Idx(((2 / 2) + (--n)), y3.Length)]);
    }
}

public static class P576 {
    public struct Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v1 = (x[^2] * x[1]);
        for (int i2 = 0; i2 < 0; i2++) {
            for (int j3 = i2; j3 >= 0; j3--) { v1 %= 1.5; }
            while (fuel-- > 0 && (((x[(x.Length) & 1] * x[x.Length - 1]) > (v1 * v1)) || (((M.Pow(1.0 + Sq(v1), 0.75) >= ((5 > 1) ? v1 : 0.5625)) ? v1 : x[1]) < 2.1875))) {
                x[1] = M.Tanh((v1 / (2.0 + M.Sin((-1.8125)))));
            }
            if (((0.75 * v1 + 0.25 * v1) <= (-2.4375))) { return (((-v1) - M.Log(1.0 + Sq(v1))) - 0.5 * v1); }
        }
        switch (Idx(((3 >> 1) + x.Length), 5)) {
            case 0:
            {
                List<Real> l4 = new List<Real>(x);
                int k5 = (((1 >> 1) + l4.Count)) % 9;
            } break;
            case 1:
            case 3:
            { v1 += M.Atan(M.Atan2(v1, 2.0 + M.Cos(v1))); }
            goto default;
            default:
            {
                v1 = v1 = (0.4 * M.Sin(M.Pow((v1 / (1.0 + Sq(v1))), 2.0)));
            } break;
        }
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += 1.5 * (e7); }
        return (((M.Min(t6, t6) - 0.5 * t6) + v1) + M.Sin(x[x.Length - 1]));
    }
}

public static class P578 {
    private static (Real, Real) H0(Real a, Real b) {
        int fuel = 12;
        Func<Real, Real> h2 = !(b > (b * b)) ? (Func<Real, Real>)(t1 => (0.4 * M.Sin((t1 / (2.0 + M.Sin(a)))))) : (Func<Real, Real>)M.Sin;
        _ = (((int)M.Floor(M.Max(b, b)) % 3 != 4) ? M.CopySign(a, b) : (0.75 * b + 0.25 * a));
        return ((M.Abs(M.Pow(0.5 + M.Abs(a), M.Sin(a))) - 0.5 * b), (a - 0.5 * a));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v3 = (x[((int)(unchecked((uint)n) >> 3)) & 1] - (M.Log2(2.0 + Sq(x[((int)(4.0 * (x[1] / (1.5 + M.Abs(x[Idx(n, x.Length)]))))) & 1])) * x[1]));
        v3 = Soft((v3 * ((x.Length > 1) ? (-1.0625) : v3)));
        v3 += (0.4 * M.Sin(((x[Idx(checked(x.Length % 50 + 1), x.Length)] * (-1.0625)) * M.Pow(2.0 + Sq(v3), -1.5))));
        n++;
        x[((int)M.Floor(v3)) & 1] %= 1.5;
        Real v4 = M.Sin((x[Idx((3 * ((M.Pow(0.5 + M.Abs(v3), M.Sin(2.1875)) >= x[(int)(unchecked((uint)((int)((long)(((((int)((long)n * 5 % 7) % 3 != n) ? x.Length : n) % 3 != 1) ? n : n) * 5 % 7))) % (uint)x.Length)]) ? n : 2) + 1), x.Length)] / (2.0 + M.Sin(v3))));
        v3 /= (1.1 + Sq(M.Log10(2.0 + Sq(v3))));
        List<Real> l5 = new List<Real>() { (0.3 * M.Tanh((v3 * v3))), v3 };
        (x[^2], x[(((M.Cos(v4) <= M.Tan(0.5 * M.Sin(v4))) ? (int)M.Floor((v4 / (2.0 + M.Sin(2.3125)))) : x.Length)) & 1]) = H0(M.CopySign(v3, v3), (0.2 * M.Atan(M.Pow(0.5 + M.Abs((-2.8125)), M.Sin(x[Idx(((3 * l5.Count + 1) + 0), x.Length)]))) + 0.1));
        for (int i6 = 0; i6 < Idx((n >> 1), 6); i6++) {
            {
                while (true) {
                    if (fuel-- <= 0) break;
                    {
                        Real v8 = Soft((x[0] = (0.3 * M.Tanh((x[Idx((int)(4.0 * (((int)(unchecked((uint)5) >> 3)) switch { 0 => x[0], 1 => x[Idx(((x.Length + 2) % 3), x.Length)], _ => v4 })), x.Length)] = M.Atan(v3))))));
                        if (((((int)M.Floor(M.Pow(1.0 + Sq(1.1875), 0.75)) % 3 != i6) ? n : 0) < 2)) { break; }
                        x[Idx((int)M.Floor(M.Cosh(M.Tanh(x[Idx((int)((long)(1 + l5.Count) * 5 % 7), x.Length)]))), x.Length)] = (0.5 * M.Cos(M.Cosh(M.Tanh(M.Abs(v8)))));
                    }
                }
            }
            L7: ;
            (x[(checked((i6 + 2) % 50 + 1)) & 1], v3) = H0(v3, M.Atan(M.Exp(M.Sin(x[x.Length - 1]))));
            for (int i9 = x.Length - 1; i9 >= 0; i9--) {
                (v3, v3, v4) = (x[Idx(1, x.Length)], l5[Idx((int)(4.0 * M.FusedMultiplyAdd(x[i9], v3, 0.25)), l5.Count)], (0.4 * M.Sin(M.Sinh(M.Sin(v3)))));
            }
        }
        Func<Real, Real> h10 = (Func<Real, Real>)M.Sin;
        return ((((x[Idx(((M.CopySign(x[0], v4) < 2.0625) ? M.Sign((0.25 * (Real)(float)((int)(unchecked((uint)n) >> 3) % 9))) : 0), x.Length)] + v4 * v4) + v3 * v3) + M.Sin(v4)) + M.Sin(v4));
    }
}
