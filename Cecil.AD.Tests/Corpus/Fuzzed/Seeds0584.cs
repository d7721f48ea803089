public static class P584 {
    private static Real R1(Real a, Real b, int d) {
        R0(ref a, b, d);
        return M.Atan(a) - b;
        static void R0(ref Real a, Real b, int d) {
            int fuel = 4;
            a = M.Tanh((a / (1.5 + M.Abs(M.Pow(1.0 + Sq(3.1875), 0.75)))));
            if (d > 0) R0(ref a, M.Sin((a / (1.5 + M.Abs(b)))), d - 1);
        }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v2 = M.Log(1.0 + Sq(M.Sin(M.Sqrt(1.0 + Sq(b)))));
        x[x.Length - 1] = M.Sin((a = (0.3 * M.Tanh((0.1 * ((int)M.Floor((a / (2.0 + M.Sin(b)))) % 7))))));
        x = ((((n + n) % 3 != n) ? n : n) % 3 != n) ? x : x;
        x[1] += (0.4 * M.Sin((M.Pow(b, 3.0) / (2.0 + M.Sin(R1((0.3 * M.Tanh(a)), b, Idx((int)((long)n * 5 % 7), 5)))))));
        Real t3 = 0.0;
        foreach (Real e4 in x) { t3 += 1.5 * (e4); }
        return (((((x[Idx(((4 ^ 1) + 1), x.Length)] + M.Sin(a)) + M.Sin((-0.6875))) - 0.5 * a) + 0.9375 * 0.9375) - 0.5 * a);
    }
}

public static class P624 {
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v0 = M.Log2(2.0 + Sq(M.Atanh(0.5 * M.Sin(M.FusedMultiplyAdd(a, x[Idx((n >> 1), x.Length)], 0.25)))));
        if ((n > 1)) {
            b = Soft((b + (a - x[Idx(n, x.Length)])));
            if (((0.75 * x[^2] + 0.25 * b) > 2.1875)) {
                a += (0.4 * M.Sin(((M.Log2(2.0 + Sq(v0)) <= M.Max(1.5625, x[1])) ? (b * x[Idx(n, x.Length)]) : M.Acos(0.9 * M.Cos(x[Idx((int)((long)(n >> 1) * 5 % 7), x.Length)])))));
                x[Idx((1 >> 1), x.Length)] += M.Atan((x[^2] + b));
            } else { a = M.Atan(M.Pow(0.5 + M.Abs(a), M.Sin(M.Clamp(a, -1.5, 1.25)))); }
        }
        Real t1 = 0.0;
        foreach (Real e2 in x) { t1 += 1.5 * (e2); }
        return (((M.Acos(0.9 * M.Cos(x[(3) & 1])) + x[((3 * n + 1)) & 1]) + M.Sin(t1)) + M.Sin(a));
    }
}

public static class P632 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            object o1 = (K > 1) ? (object)(Real)(M.Sin(M.Pow(1.0 + Sq(t), M.Tanh(P)))) : 0;
            Real v2 = o1 is Real ? (Real)o1 : P;
            return (0.0625 + v2 * v2);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Real H3(Real[] y, int k) {
        int fuel = 12;
        _ = (y[^2] = M.Sin((0.1 * ((k >> 1) % 7))));
        return (M.Atan2(y[Idx((k + k), y.Length)], 2.0 + M.Cos(y[(k) & 1])) - 0.5 * y[y.Length - 1]);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v4 = (M.Floor(M.Tanh(((M.Min(x[0], x[^2]) < (-1.3125)) ? x[(2) & 1] : x[0]))) + 0.5 * M.Tanh(((M.Min(x[0], x[^2]) < (-1.3125)) ? x[(2) & 1] : x[0])));
        int k5 = ((2 - (x.Length >> 1))) % 9;
        x[(int)(unchecked((uint)(k5)) % (uint)x.Length)] *= (1.0 - 0.1 * M.Tanh(H3(x, (5 + (--k5)))));
        x[Idx(4, x.Length)] -= (0.2 * M.Atan(Sq(Sq(v4))) + 0.1);
        k5++;
        _ = v4;
        v4 %= 1.5;
        k5++;
        x[Idx((int)(4.0 * (0.1 * ((k5 >> 1) % 7))), x.Length)] = M.Tanh((v4 += 0.25 * M.Sin(M.Pow(0.5 + M.Abs(v4), M.Sin(v4)))));
        if ((k5 > 1)) { x[((4 / 2)) & 1] = M.Sin(M.Atan2(x[((4 / 2)) & 1], 2.0 + M.Cos(M.Abs(x[Idx(k5++, x.Length)])))); }
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += M.Sin(e7); }
        return (((((M.Pow(0.5 + M.Abs(t6), M.Sin(v4)) - 0.5 * v4) - 0.5 * t6) + v4 * v4) + v4) + t6 * t6);
    }
}

public static class P634 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (M.Pow(1.0 + Sq(Q), M.Tanh(2.4375)) + (-0.6875) * (-0.6875));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v1 = x[x.Length - 1];
        int k2 = (checked((1 + 2) % 50 + 1)) % 9;
        v1 /= (1.1 + Sq(M.Sqrt(1.0 + Sq((-3.4375)))));
        Real v3 = ((((0 ^ k2) % 2 == 0) || ((int)(unchecked((uint)k2) >> 3) % 2 == 0)) ? (M.FusedMultiplyAdd(v1, v1, 0.25) / (1.0 + Sq((((k2 % 3)) switch { 0 => v1, 1 => v1, _ => x[Idx((int)((long)x.Length * 5 % 7), x.Length)] })))) : v1);
        int k4 = ((((k2++ + k2) & 7) << 1 | 1)) % 9;
        List<Real> l5 = new List<Real>(x);
        foreach (Real e6 in l5) {
            if (((M.Log10(2.0 + Sq(x[(((l5.Count & 7) << 1 | 1)) & 1])) > (-0.3125)) || ((k4 + l5.Count) % 2 == 0))) {
                x[x.Length - 1] = M.Atan((x[Idx((k2 + k4), x.Length)] * v1));
            }
            v1 = v1 = (0.5 * M.Cos(M.Log(1.0 + Sq((0.1 * (((1 & 7) << 1 | 1) % 7))))));
            _ = (x[0] = Soft(M.Pow(1.0 + Sq(e6), M.Tanh(x[^2]))));
        }
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return (((v3 + v3) + v1 * v1) + t7 * t7);
    }
}

public static class P649 {
    public sealed class Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static Real R6(Real a, Real b, int d) {
        R1(ref a, b, d);
        return M.Atan(a) - b;
        static void R1(ref Real a, Real b, int d) {
            int fuel = 4;
            Real[,] g2 = { { M.Atan((1.3125 + a)), 0.5, (0.2 * M.Atan((a = (0.3 * M.Tanh(b)))) + 0.1) }, { 0.25, (0.2 * M.Atan((a = (0.3 * M.Tanh(b)))) + 0.1), M.Atan((1.3125 + a)) } };
            if (d > 0) R1(ref a, (0.4 * M.Sin(M.Pow(1.0 + Sq((-0.3125)), M.Tanh(a)))), d - 1);
            L3:
            {
                for (int i4 = Idx(checked(3 % 50 + 1), 6) - 1; i4 >= 0; i4--) {
                    Real v5 = Soft(M.Atan2(b, 2.0 + M.Cos(M.Pow(b, 2.0))));
                    _ = (g2[((d + i4)) & 1, Idx(i4, 3)] = (0.2 * M.Atan((b + a)) + 0.1));
                    (b, v5) = (v5, b);
                }
            }
            if (fuel-- > 0 && ((3 * 4 + 1) % 3 != 4)) goto L3;
        }
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v7 = (x[((3 * n + 1)) & 1] = (0.5 * M.Cos((M.Pow(x[Idx(n, x.Length)], 3.0) + (x[Idx(M.Sign(R6(M.Tanh(x[Idx(1, x.Length)]), x[Idx((n ^ x.Length), x.Length)], Idx((1 / 2), 5))), x.Length)] + x[(3) & 1])))));
        List<Func<Real, Real>> w10 = new List<Func<Real, Real>> { (Func<Real, Real>)Soft, (Func<Real, Real>)(t8 => (0.3 * M.Tanh((v7 / (1.5 + M.Abs((-3.0625))))))), (Func<Real, Real>)(t9 => (0.2 * M.Atan((v7 * t9)) + 0.1)) };
        int k11 = Idx((int)(4.0 * (x[0] = (0.4 * M.Sin((-3.0625))))), 5);
        while (k11-- > 0) {
            x[Idx((n + n), x.Length)] = Soft((x[Idx((n + n), x.Length)] - (0.25 * (Real)(float)((x.Length / 2) % 9))));
        }
        Real Local12(Real t13) {
            v7 *= M.Exp(-0.1 * Sq(M.Sin(R6(M.Tanh(t13), t13, Idx(checked(n % 50 + 1), 5)))));
            return Soft(((t13 * x[x.Length - 1]) + (-0.0625)));
        }
        int[] q14 = new int[] { 2, ((3 * n + 1)) % 5, n };
        Real t15 = 0.0;
        foreach (Real e16 in x) { t15 += M.Sin(e16); }
        return ((((M.FusedMultiplyAdd(x[Idx((int)(4.0 * (v7 / (2.0 + M.Sin(t15)))), x.Length)], v7, 0.25) - 0.5 * t15) + x[(int)(unchecked((uint)(1)) % (uint)x.Length)] * x[(int)(unchecked((uint)(1)) % (uint)x.Length)]) - 0.5 * v7) + v7);
    }
}

public static class P655 {
    private static Real R1(Real a, Real b, int d) {
        return R0(v => M.Sin(v * a), b, d);
        static Real R0(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R0(u => f((0.3 * M.Tanh((t / (2.0 + M.Sin(t)))))) + 0.25 * t, (0.2 * M.Atan(M.Atan2(t, 2.0 + M.Cos(t))) + 0.1), d - 1) : f(t);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = (x[Idx((int)(unchecked((uint)x.Length) >> 3), x.Length)] / (1.5 + M.Abs(x[Idx(2, x.Length)])));
        Real Local3(Real t4) {
            for (int i5 = 1; i5 < Idx((int)(unchecked((uint)2) >> 3), 6); i5++) {
                x[(int)(unchecked((uint)((((v2 * t4) <= (-2.9375)) ? 2 : i5))) % (uint)x.Length)] = (0.3 * M.Tanh(((t4 - v2) / (1.5 + M.Abs((v2 += 0.25 * M.Sin(v2)))))));
            }
            return M.Atan(((((M.FusedMultiplyAdd(t4, v2, 0.25) > (-0.3125)) && (((2 & 7) << 1 | 1) % 3 != 1)) ? v2 : (-1.9375)) + M.Sin(t4)));
        }
        if (((M.Pow(0.5 + M.Abs(v2), M.Sin(v2)) > (-2.0625)) && ((M.Min(v2, v2) < (-0.0625)) ^ ((0.75 * x[0] + 0.25 * v2) >= M.Atan2(v2, 2.0 + M.Cos((-3.0625))))))) {
            int[] q6 = new int[] { 2, ((int)(4.0 * M.Pow(2.0 + Sq(0.5625), -1.5))) % 5, 2 };
            x[Idx((((4 & 7) << 1 | 1) / 2), x.Length)] *= M.Exp(-0.1 * Sq(M.Sin((v2 + v2))));
            Real v8 = (-1.5625);
            foreach (object e9 in new object[] { (Real)((0.5 * M.Cos((v2 / (1.5 + M.Abs(v2)))))), 1, (Real)((-1.5625)) }) {
                if (e9 is Real) v8 = M.Sin(v8 + (Real)e9);
            }
        } else { v2 -= (0.5 * M.Cos(Soft(v2))); }
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return (((((M.CopySign(v2, t10) + v2 * v2) + t10) + v2) + 1.9375 * 1.9375) - 0.5 * x[1]);
    }
}

public static class P657 {
    public sealed class Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static void H1(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        Real[] y2 = new Real[2 + Idx(checked(0 % 50 + 1), 4)];
        _ = (1.8125 * a);
        return;
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v3 = (0.1 * ((0 >> 1) % 7));
        object o4 = ((((3 * 2 + 1)) switch { 0 => b, 1 => b, _ => v3 }) > (-2.5625)) ? (object)(Real)((0.3 * M.Tanh((b + v3)))) : 0;
        Real v5 = o4 is Real ? (Real)o4 : v3;
        v5 = (0.5 * M.Cos(v3));
        Real[,] g6 = new Real[2, 3];
        H1(ref g6[(3) & 1, Idx((int)M.Floor((g6[((((v5 - 1.6875) <= M.Pow(1.0 + Sq(b), M.Tanh(b))) ? 1 : 2)) & 1, Idx((2 ^ 2), 3)] = (0.4 * M.Sin(a)))), 3)], M.Min(b, b), out Real v7);
        {
            while (true) {
                if (fuel-- <= 0) break;
                {
                    if (((v3 * v5) < (-0.9375))) { goto L8; }
                    if (((v3 + v5) <= 1.0625)) { break; }
                    Real v9 = M.Atan((v5 - a));
                }
            }
        }
        L8: ;
        for (int i10 = 0; i10 < M.Min((int)(4.0 * (v3 / (1.0 + Sq(a)))), 5); i10++) {
            g6[(i10) & 1, Idx(checked((2 - i10) % 50 + 1), 3)] = Soft((0.1 * ((5 / 2) % 7)));
        }
        Real v11 = M.FusedMultiplyAdd(b, v7, 0.25);
        return ((((v5 * v5) + v7 * v7) - 0.5 * a) + v5 * v5);
    }
}

public static class P679 {
    public struct Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static T G1<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static Real[] H2(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        (t, t) = (z[z.Length - 1], t);
        return z;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3 = (a * a);
        Real[][] j4 = new Real[][] { x, new Real[] { M.Sin((0.1 * ((n + 4) % 7))), 2.3125 } };
        _ = M.Sinh(M.Sin((0.1 * ((n + 2) % 7))));
        x[Idx((int)(4.0 * M.FusedMultiplyAdd(v3, b, 0.25)), x.Length)] += M.Sin(M.CopySign(M.CopySign(a, (-0.9375)), M.Atan2(v3, 2.0 + M.Cos(b))));
        Real[] y5 = new Real[2 + Idx((1 % 3), 4)];
        if ((((n & 7) << 1 | 1) % 2 == 0)) {
            if (((((3 >> 1) < n) || (M.Acosh(1.5 + Sq(a)) >= M.IEEERemainder(a, 2.5))) || ((5 % 3) < n))) {
                x[Idx(n, x.Length)] = M.Tanh((x[Idx(n, x.Length)] / (1.0 + Sq(M.Atan2(b, 2.0 + M.Cos(a))))));
            } else {
                (y5, x) = (x, y5);
                a -= M.Atan(b);
            }
        }
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += 1.5 * (e7); }
        return (((M.Pow(1.0 + Sq(a), M.Tanh(a)) + b) - 0.5 * t6) + b);
    }
}

public static class P681 {
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v0;
        if (((int)(4.0 * Sq(a)) % 2 == 0)) {
            b = M.Tanh((b / (1.0 + Sq((((int)(unchecked((uint)0) >> 3) <= n) ? a : x[Idx(((int)M.Floor(b) / 2), x.Length)])))));
            v0 = Soft((b * b));
        } else { v0 = M.Tanh((x[Idx(((3 ^ 2) / 2), x.Length)] / (1.5 + M.Abs(a)))); }
        Real[] y1 = new Real[2 + Idx((int)((long)0 * 5 % 7), 4)];
        for (int i2 = 0; i2 < y1.Length; i2++) { y1[i2] = (0.5 * M.Cos(a)); }
        L3:
        {
            if ((M.Sqrt(1.0 + Sq(b)) < (b / (2.0 + M.Sin(b))))) {
                x[x.Length - 1] = (0.2 * M.Atan(M.Exp(M.Sin(((((v0 * v0) >= Sq(a)) || ((0.75 * a + 0.25 * (-1.6875)) >= (a * a))) ? v0 : 1.6875)))) + 0.1);
            }
        }
        if (fuel-- > 0 && ((checked(1 % 50 + 1) >= n) && ((int)(4.0 * M.Log10(2.0 + Sq(a))) % 3 != 2))) goto L3;
        y1[y1.Length - 1] *= M.Exp(-0.1 * Sq(M.Sin(M.Log10(2.0 + Sq(b)))));
        a = M.Sin(M.Atan2(a, 2.0 + M.Cos((((y1[(int)(unchecked((uint)(M.Sign(v0))) % (uint)y1.Length)] / (1.5 + M.Abs(b))) < (a = (0.2 * M.Atan(a) + 0.1))) ? a : v0))));
        Real t4 = 0.0;
        foreach (Real e5 in x) { t4 += 1.5 * (e5); }
        return (((((((((n & 7) << 1 | 1)) switch { 0 => b, 1 => t4, _ => v0 }) - 0.5 * x[(int)(unchecked((uint)(checked(checked(n % 50 + 1) % 50 + 1))) % (uint)x.Length)]) - 0.5 * a) - 0.5 * t4) + a * a) + a * a);
    }
}

public static class P685 {
    private static Real[] H0(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        if (((((checked(k % 50 + 1) % 3 != k) || ((k + 5) % 3 != k)) ? z[z.Length - 1] : t) >= M.Sin(t))) {
            Real v1 = (t / (2.0 + M.Sin(t)));
        }
        return z;
    }
    private static void H2(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        (Real, Real) p3 = ((0.3 * M.Tanh(b)), M.Sin(b));
        Real v4 = (p3.Item2 = (0.3 * M.Tanh(((((int)(4.0 * M.Sqrt(1.0 + Sq(b))) > 3) ^ ((2 + 2) <= 2)) ? a : (p3.Item2 / (1.5 + M.Abs(p3.Item2)))))));
        p3.Item2 = M.Atan(M.Pow(M.CopySign(b, p3.Item2), 2.0));
        return;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v5;
        if ((1 > 1)) {
            v5 = Soft((x[x.Length - 1] * x[1]));
        } else { v5 = (0.2 * M.Atan(x[(2) & 1]) + 0.1); }
        Real v6 = (v5 / (1.5 + M.Abs(M.Min(v5, v5))));
        (v5, v6) = (v6, v5);
        x[x.Length - 1] = M.Atan(M.CopySign(v5, v5));
        for (int i7 = 1; i7 < x.Length; i7++) {
            Real v8 = M.Tanh(M.Exp(M.Sin(M.Min(x[Idx(((int)(4.0 * M.Exp(0.5 * M.Tanh(v5))) / 2), x.Length)], v5))));
            Real[] y9 = H0((x.Length + i7), M.Sin(M.CopySign(v6, v5)));
            Real[] y10 = new Real[2 + Idx(checked(i7 % 50 + 1), 4)];
            for (int i11 = 0; i11 < y10.Length; i11++) {
                y10[i11] = (0.3 * M.Tanh(M.Pow(1.0 + Sq(y9[((3 * (x.Length - i7) + 1)) & 1]), 0.75)));
            }
            Real v12 = (0.4 * M.Sin(M.FusedMultiplyAdd(M.Pow(1.0 + Sq(x[i7]), M.Tanh(v8)), M.Cbrt(1.0 + Sq(x[i7 - 1])), 0.25)));
        }
        Real t13 = 0.0;
        foreach (Real e14 in x) { t13 += 1.5 * (e14); }
        return (((v6 / (1.5 + M.Abs((-1.0625)))) - 0.5 * v6) + M.Sin(v5));
    }
}

public static class P689 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((T.One * b) * (b * a));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v1 = M.Pow(1.0 + Sq(M.CopySign(M.FusedMultiplyAdd(a, b, 0.25), (a - a))), 0.75);
        if (((v1 * v1) > 0.4375)) {
            Real[] y2 = new Real[] { M.Tanh((a = (0.2 * M.Atan(x[(int)(unchecked((uint)((n - (3 >> 1)))) % (uint)x.Length)]) + 0.1))), (0.4 * M.Sin(M.Atan(b))), b };
            y2[((((3 & 7) << 1 | 1) + n)) & 1] = (0.2 * M.Atan((-M.Log(1.0 + Sq(1.6875)))) + 0.1);
        } else {
            _ = ((M.Max(a, b) > (a / (2.0 + M.Sin(b)))) ? M.Min(a, a) : M.Asinh(0.1875));
            if ((((n + 1) % 3 != n) || (n > 1))) {
                List<Real> l3 = new List<Real>(x);
            } else {
                x[1] = Soft((x[1] - v1));
                if ((((((M.Sign(M.CopySign(a, v1))) switch { 0 => a, 1 => b, _ => v1 }) < (b + b)) && (M.Pow(v1, 2.0) > (-0.3125))) || !(checked(n % 50 + 1) % 2 == 0))) {
                    List<Real> l4 = new List<Real>() { (0.4 * M.Sin(b)), (-2.5625) };
                }
                (x[1], x[Idx(x.Length, x.Length)], x[Idx((int)(unchecked((uint)n) >> 3), x.Length)]) = (x[^2], x[Idx((int)(unchecked((uint)n) >> 3), x.Length)], (0.2 * M.Atan(M.Acosh(1.5 + Sq(a))) + 0.1));
            }
            b %= 1.5;
        }
        Real v5;
        if ((((b * b) > x[Idx((int)(4.0 * M.Max(a, x[Idx(checked(n % 50 + 1), x.Length)])), x.Length)]) || (M.Pow(0.5 + M.Abs(a), M.Sin(x[x.Length - 1])) <= (-0.9375)))) {
            v5 = (0.4 * M.Sin((a / (2.0 + M.Sin(b)))));
        } else {
            x[^2] = (0.2 * M.Atan(M.Min(x[^2], M.Atanh(0.5 * M.Sin(b)))) + 0.1);
            v5 = M.Tanh((b - x[^2]));
        }
        Real v6 = (x[Idx(4, x.Length)] * b);
        v5 = (0.5 * M.Cos(M.CopySign(v5, v6)));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return ((M.Log2(2.0 + Sq(2.1875)) + a) + v1 * v1);
    }
}
