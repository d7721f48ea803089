public static class P1070 {
    private static Real[] H0(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        t += (0.5 * M.Cos((0.75 * (z[Idx(((int)(unchecked((uint)1) >> 3) + k), z.Length)] = (0.3 * M.Tanh(t))) + 0.25 * (t / (1.0 + Sq((-2.9375)))))));
        Real[] y1 = new Real[] { (0.4 * M.Sin(((M.Sign((t * z[(int)(unchecked((uint)((2 % 3))) % (uint)z.Length)]))) switch { 0 => t, 1 => t, _ => (-3.1875) }))), (0.5 * M.Cos((t * t))), t };
        Real v2 = (y1[Idx(M.Sign((0.1 * ((4 - k) % 7))), y1.Length)] += 0.25 * M.Sin((M.Pow(z[z.Length - 1], 3.0) % 1.75)));
        return z;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v3 = M.CopySign((M.Pow(1.0 + Sq(1.3125), M.Tanh(x[Idx((n + n), x.Length)])) / (1.5 + M.Abs((x[1] * x[Idx(((3 * x.Length + 1) / 2), x.Length)])))), (0.1 * ((4 % 3) % 7)));
        x[Idx(x.Length, x.Length)] /= (1.1 + Sq(M.Sqrt(1.0 + Sq(x[Idx((checked(n % 50 + 1) + 2), x.Length)]))));
        object o4 = (((v3 / (1.5 + M.Abs(0.8125))) >= (-1.6875)) && (M.Cbrt(1.0 + Sq(x[^2])) > 0.6875)) ? (object)(Real)(M.Atan((((3 * n + 1)) switch { 0 => v3, 1 => v3, _ => v3 }))) : 2;
        Real v5 = o4 is Real ? (Real)o4 : v3;
        List<Real> l6 = new List<Real>() { (0.5 * M.Cos((x[^2] = (0.4 * M.Sin(v5))))), x[^2] };
        x[Idx(checked((((x[^2] + l6[Idx(n, l6.Count)]) > 0.1875) ? n : l6.Count) % 50 + 1), x.Length)] += (0.3 * M.Tanh(v3));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return (((M.Atan2(v5, 2.0 + M.Cos(v3)) + M.Sin(v5)) + v3) + M.Sin(x[Idx((int)(4.0 * (((checked(0 % 50 + 1) % 3 != 2) || ((x.Length - n) < n)) ? x[Idx(((x.Length >> 1) >> 1), x.Length)] : v3)), x.Length)]));
    }
}

public static class P1076 {
    private static Real R0(Real a, Real b, int d) {
        int fuel = 4;
        a = b = (0.2 * M.Atan(((0.1 * ((d ^ d) % 7)) + M.Atan2(b, 2.0 + M.Cos(b)))) + 0.1);
        return ((Sq(a) - 0.5 * a) + (d > 0 ? M.Sin(R0((0.5 * M.Cos(M.Atan2(a, 2.0 + M.Cos(b)))), b, d - 1)) : 0.5 * (0.5 * M.Cos(M.Atan2(a, 2.0 + M.Cos(b))))));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v1 = M.Cosh(M.Tanh(M.Atan2(x[(4) & 1], 2.0 + M.Cos(x[Idx(x.Length, x.Length)]))));
        int k2 = (((x.Length / 2) % 3)) % 9;
        Real[][] j3 = new Real[][] { new Real[3], new Real[] { M.Tanh(v1), v1 } };
        Real v4 = (0.1 * ((k2 - k2) % 7));
        v1 += Soft(M.Atanh(0.5 * M.Sin(M.Sin(v1))));
        _ = M.Pow(0.5 + M.Abs((v4 / (1.5 + M.Abs(v1)))), M.Sin((v4 * j3[((x.Length - M.Sign(M.Cosh(M.Tanh(v4))))) & 1][(k2) & 1])));
        Real v5 = (v1 = Soft((M.FusedMultiplyAdd(v1, v1, 0.25) - M.Abs(v1))));
        List<Real> l6 = new List<Real>() { M.Sin((v1 / (1.5 + M.Abs(v1)))), v1 };
        for (int i7 = x.Length - 1; i7 >= 0; i7--) {
            Real v8 = M.Tanh((M.Pow(1.0 + Sq(v1), M.Tanh(v4)) - M.Log2(2.0 + Sq(v4))));
            for (int i9 = 0; i9 < M.Min((((i7 / 2) < i7) ? 3 : i7), 5); i9++) {
                v8 += Soft((M.Floor((v4 / (1.0 + Sq(v5)))) + 0.5 * (v4 / (1.0 + Sq(v5)))));
            }
        }
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return (((((M.Pow(0.5 + M.Abs(v5), M.Sin(v1)) + M.Sin(v5)) + (-0.4375) * (-0.4375)) + v5) + v4 * v4) + j3[(k2) & 1][(1) & 1] * j3[(k2) & 1][(1) & 1]);
    }
}

public static class P1083 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q++;
            P = (0.4 * M.Sin(M.CopySign(P, 1.6875)));
            return (M.Pow(2.0 + Sq(P), -1.5) + P * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static void H1(ref S0 s, Real[] y) {
        int fuel = 12;
        for (int i2 = 0; i2 < Idx(((s.K & 7) << 1 | 1), 6); i2++) {
            Real v3 = (0.2 * M.Atan(M.Acosh(1.5 + Sq(M.Sin(y[Idx(s.K, y.Length)])))) + 0.1);
            Real v4;
            if (((0 - y.Length) > i2)) {
                v3 = (0.4 * M.Sin((v3 / (2.0 + M.Sin(M.Min(v3, s.P))))));
                v4 = M.Sin(M.Pow(2.0 + Sq(v3), -1.5));
            } else { v4 = (0.5 * M.Cos((-s.P))); }
            s.Q += M.Sin(M.Clamp((y[y.Length - 1] * v4), -1.5, 1.25));
        }
        List<Real> l5 = new List<Real>() { M.Tanh((s.P % 1.75)), s.Q };
        return;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v6 = Sq((x[Idx(n, x.Length)] * x[Idx(n, x.Length)]));
        Array.Copy(x, 0, x, 0, 1);
        List<Real> l7 = new List<Real>() { Soft((0.75 * v6 + 0.25 * v6)), v6 };
        S0 s8 = new S0((0.2 * M.Atan((x[Idx((n - (n ^ l7.Count)), x.Length)] * v6)) + 0.1), M.Atan(M.Clamp(v6, -1.5, 1.25)));
        return ((((x[1] * s8.Q) + M.Sin(x[1])) + M.Sin((-2.9375))) + v6 * v6);
    }
}

public static class P1093 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            if ((P < 1.1875)) {
                Real v1;
                if (((int)(unchecked((uint)K) >> 3) % 3 != K)) {
                    v1 = M.Atan((Q * Q));
                } else { v1 = Soft((0.75 * Q + 0.25 * Q)); }
            }
            return ((0.75 * P + 0.25 * t) + (-2.4375) * (-2.4375));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = (M.Floor((x[1] = (0.2 * M.Atan((x[^2] / (1.0 + Sq(3.5625)))) + 0.1))) + 0.5 * (x[1] = (0.2 * M.Atan((x[^2] / (1.0 + Sq(3.5625)))) + 0.1)));
        Real[,] g3 = new Real[2, 3];
        v2 += M.Tanh(v2);
        for (int i4 = 0; i4 < M.Min((4 ^ 2), 5); i4++) {
            Real v5 = M.Atan(M.Atan2((0.1 * ((i4 + i4) % 7)), 2.0 + M.Cos((0.1 * (M.Sign(M.Atan(x[^2])) % 7)))));
            Real v6 = Soft(M.Acos(0.9 * M.Cos((-(-1.4375)))));
            v2 += Soft((-v6));
        }
        (v2, g3[(((1 / 2) / 2)) & 1, Idx(checked((1 - 2) % 50 + 1), 3)], v2) = (x[(int)(unchecked((uint)(2)) % (uint)x.Length)], v2, M.Tanh(v2));
        int k7 = ((((int)(unchecked((uint)2) >> 3) & 7) << 1 | 1)) % 9;
        x[Idx((x.Length + 2), x.Length)] += M.Atan(M.Exp(-Sq(v2)));
        for (int i8 = x.Length - 1; i8 >= 0; i8--) {
            for (int i9 = 0; i9 < Idx((i8 >> 1), 6); i9++) {
                Real v10 = (0.2 * M.Atan((0.75 * (x[i8] - x[Idx(((int)((long)i9 * 5 % 7) % 3), x.Length)]) + 0.25 * (x[i8] / (2.0 + M.Sin(x[i8]))))) + 0.1);
                Real v11 = M.Atan(((x[Idx(k7, x.Length)] += 0.25 * M.Sin(x[(checked((int)(4.0 * M.Pow(1.0 + Sq(g3[(i9) & 1, Idx(x.Length, 3)]), M.Tanh(v10))) % 50 + 1)) & 1])) / (1.5 + M.Abs(M.Cos(x[i8])))));
                v2 += (0.4 * M.Sin((((3 * i9 + 1)) switch { 0 => (g3[(M.Sign((v10 / (1.0 + Sq(v10))))) & 1, Idx(3, 3)] = M.Sin(x[i8])), 1 => M.Log10(2.0 + Sq(v11)), _ => M.Tanh(v10) })));
            }
        }
        return (((((v2 * v2) + M.Sin(v2)) + 1.5625) - 0.5 * v2) + v2);
    }
}

public static class P1097 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t /= (1.1 + Sq((t + P)));
            return (M.Tanh(Q) + M.Sin(Q));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static (Real, Real) H1(Real a, Real b) {
        int fuel = 12;
        return ((M.Max(a, b) + b), ((a += 0.25 * M.Sin(((-1.8125) - b))) + a));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v2 = x[0];
        Array.Copy(x, 0, x, 1, 1);
        Real v3 = ((n > 1) ? (((int)(4.0 * M.Pow(0.5 + M.Abs(b), M.Sin(a)))) switch { 0 => b, 1 => v2, _ => (v2 * v2) }) : M.Max(M.Pow(b, 2.0), (x[(int)(unchecked((uint)(n)) % (uint)x.Length)] + a)));
        bool f4 = ((int)(unchecked((uint)5) >> 3) % 3 != n);
        for (int i5 = 1; i5 < x.Length; i5++) {
            Real[] y6 = new Real[] { M.Tanh(M.Min(a, a)), Soft((a - b)), b };
            if ((((i5 + i5) >= 5) || (M.Log(1.0 + Sq(a)) <= 3.5625))) { continue; }
        }
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return ((((((-2.3125) * x[((n - n)) & 1]) + M.Sin((-3.3125))) + M.Sin(2.0625)) + b) + a * a);
    }
}

public static class P1106 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        y[Idx((int)((long)5 * 5 % 7), y.Length)] = (0.3 * M.Tanh((y[Idx((int)((long)5 * 5 % 7), y.Length)] + (y[(((int)(4.0 * ((((int)M.Floor((y[1] + y[Idx((k / 2), y.Length)])) % 2 == 0) && ((k % 3) <= k)) ? y[((int)(4.0 * (((k % 3) % 2 == 0) ? y[Idx(checked(y.Length % 50 + 1), y.Length)] : y[y.Length - 1]))) & 1] : y[Idx(k, y.Length)])) + k)) & 1] = (0.2 * M.Atan(y[Idx((3 * (3 * k + 1) + 1), y.Length)]) + 0.1)))));
        Real v1 = y[Idx((y.Length + k), y.Length)];
        return (M.Asinh(v1) + M.Sin(y[^2]));
    }
    private static Real H2(Real a, Real b) {
        int fuel = 12;
        a = M.Atan(M.Atan2(a, 2.0 + M.Cos(((M.Pow(1.0 + Sq(a), M.Tanh(b)) < a) ? b : b))));
        return (M.Pow(0.5 + M.Abs(a), M.Sin(a)) + b * b);
    }
    private static Real H3(Real[] y, int k) {
        int fuel = 12;
        return ((M.Floor((((((k & 7) << 1 | 1) % 2 == 0) || (M.Exp(-Sq(y[Idx(y.Length, y.Length)])) > (y[y.Length - 1] + y[((int)(unchecked((uint)k) >> 3)) & 1]))) ? 3.1875 : y[(int)(unchecked((uint)((int)(unchecked((uint)k) >> 3))) % (uint)y.Length)])) + 0.5 * (((((k & 7) << 1 | 1) % 2 == 0) || (M.Exp(-Sq(y[Idx(y.Length, y.Length)])) > (y[y.Length - 1] + y[((int)(unchecked((uint)k) >> 3)) & 1]))) ? 3.1875 : y[(int)(unchecked((uint)((int)(unchecked((uint)k) >> 3))) % (uint)y.Length)])) + y[1]);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v4 = M.Asinh(M.Tan(0.5 * M.Sin(M.Cosh(M.Tanh(b)))));
        List<Func<Real, Real>> w8 = new List<Func<Real, Real>> { (Func<Real, Real>)(t5 => M.Tanh((b = M.Tanh(b)))), (Func<Real, Real>)(t6 => M.Tanh(M.Acosh(1.5 + Sq(b)))), (Func<Real, Real>)(t7 => (0.5 * M.Cos(M.FusedMultiplyAdd(a, t7, 0.25)))) };
        a *= M.Cos(M.Pow(v4, 3.0));
        (b, b) = (a, b);
        b = M.Asin(0.9 * M.Sin((a / (1.5 + M.Abs(v4)))));
        _ = M.Exp(-Sq(((Soft(b) < (-2.9375)) ? a : b)));
        Real v9 = (0.1 * (((2 & 7) << 1 | 1) % 7));
        Real v10 = (0.1 * ((2 / 2) % 7));
        _ = M.Log2(2.0 + Sq(M.Acos(0.9 * M.Cos(a))));
        v9 = (0.4 * M.Sin((v9 * (!((v4 = Soft(v10)) >= M.Sin(v4)) ? a : v10))));
        return ((((M.Tan(0.5 * M.Sin(a)) - 0.5 * b) + M.Sin(v4)) + v10 * v10) + v10 * v10);
    }
}

public static class P1126 {
    private static (Real, Real) H0(Real a, Real b) {
        int fuel = 12;
        for (int i1 = 0; i1 < Idx((0 - 2), 6); a += 0.1 * M.Sin(M.Log2(2.0 + Sq((-0.9375)))), i1++) {
            object o2 = M.Sin(b);
            Real v3 = (Real)o2;
            a = v3 = (0.5 * M.Cos((v3 = Soft(M.Pow(0.5 + M.Abs(b), M.Sin(b))))));
            if ((M.Pow(0.5 + M.Abs(a), M.Sin(a)) >= (((b * v3) < 1.9375) ? a : v3))) { continue; }
        }
        return ((M.Pow(0.5 + M.Abs(M.Sinh(M.Sin(a))), M.Sin((b - a))) + M.Sin(b)), (M.FusedMultiplyAdd(b, a, 0.25) - 0.5 * b));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v4 = M.Min((x[^2] + x[1]), x[0]);
        Real v5;
        if ((M.Sin(v4) > (v4 / (2.0 + M.Sin(v4))))) {
            v5 = Soft((x[Idx(checked(((2 & 7) << 1 | 1) % 50 + 1), x.Length)] - v4));
        } else { v5 = M.Sin(M.Sin(v4)); }
        {
            do { v4 = (0.5 * M.Cos(M.Cosh(M.Tanh(x[((4 - (2 - 2))) & 1])))); }
            while (fuel-- > 0 && (((2 % 3) < 2) || ((3 * 2 + 1) % 3 != 2)));
        }
        L6: ;
        bool f7 = ((M.FusedMultiplyAdd(x[(((int)(4.0 * (v4 = (0.2 * M.Atan(v4) + 0.1))) + 2)) & 1], x[(int)(unchecked((uint)((int)(unchecked((uint)2) >> 3))) % (uint)x.Length)], 0.25) < (-1.8125)) && ((0.75 * x[Idx((((x.Length % 3) & 7) << 1 | 1), x.Length)] + 0.25 * 3.3125) >= 3.3125));
        Real v8 = M.Log(1.0 + Sq(M.CopySign(x[Idx(1, x.Length)], v4)));
        (x[Idx((((v8 + v8) > M.Log10(2.0 + Sq(v8))) ? 4 : 2), x.Length)], x[0]) = H0(M.Max(v5, v4), (0.5 * M.Cos(v5)));
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += M.Sin(e10); }
        return (((t9 * v5) + M.Sin(x[Idx((int)(4.0 * M.Atan2(t9, 2.0 + M.Cos(t9))), x.Length)])) + v4);
    }
}

public static class P1143 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real[] y1 = new Real[2 + Idx((K + K), 4)];
            return ((0.6875 * (-0.8125)) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = (x[(int)(unchecked((uint)(checked(2 % 50 + 1))) % (uint)x.Length)] * x[^2]);
        (x[x.Length - 1], x[1], v2) = (x[1], x[0], (0.4 * M.Sin((0.75 * (-1.5625) + 0.25 * v2))));
        while (((2 + 3) > x.Length) && --fuel > 0) {
            bool f3 = (((2 + 4) > 2) && (v2 >= 1.4375));
            v2 %= 1.5;
        }
        object o4 = M.Sin(((M.Atan(v2) >= 0.5625) ? x[1] : v2));
        Real v5 = (Real)o4;
        Real v6 = (M.Asin(0.9 * M.Sin(((((2 % 3) % 3 != 2) || ((2 + 2) % 3 != 2)) ? v2 : v5))) + (0.25 * (Real)(float)((3 * 2 + 1) % 9)));
        Array.Clear(x, 1, 1);
        Real[] y7 = new Real[2 + Idx((2 ^ 2), 4)];
        for (int i8 = 0; i8 < y7.Length; i8++) { y7[i8] = (0.4 * M.Sin((v2 / (1.5 + M.Abs(v6))))); }
        _ = M.Min((x[(int)(unchecked((uint)(((3 - 2) + 2))) % (uint)x.Length)] + v6), (v2 - y7[Idx(2, y7.Length)]));
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += M.Sin(e10); }
        return (((v5 + M.Sin(v2)) + t9 * t9) + v5 * v5);
    }
}

public static class P1150 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        a *= M.Exp(-0.1 * Sq(M.Sin(M.Min(b, b))));
        return;
    }
    private static Real R1(Real a, Real b, int d) {
        int fuel = 4;
        b += (0.3 * M.Tanh(M.Min(b, M.Cos(a))));
        return (((a / (2.0 + M.Sin((-3.3125)))) - 0.5 * a) + (d > 0 ? M.Sin(R1(Soft((b = Soft(a))), a, d - 1)) : 0.5 * Soft((b = Soft(a)))));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v2 = (R1((0.2 * M.Atan(M.CopySign(x[Idx(2, x.Length)], x[Idx((((2 + 0) & 7) << 1 | 1), x.Length)])) + 0.1), (M.Round(3.0 * x[Idx(2, x.Length)]) * x[Idx(2, x.Length)]), Idx((3 >> 1), 4)) - M.Pow(1.0 + Sq((((checked(3 % 50 + 1) % 2 == 0) && ((x[Idx((int)(unchecked((uint)2) >> 3), x.Length)] = (0.4 * M.Sin(x[(int)(unchecked((uint)((2 ^ 2))) % (uint)x.Length)]))) >= (-0.4375))) ? x[(int)(unchecked((uint)((x.Length ^ 2))) % (uint)x.Length)] : x[0])), M.Tanh((x[Idx((int)(unchecked((uint)2) >> 3), x.Length)] = M.Tanh(x[(int)(unchecked((uint)((2 ^ 2))) % (uint)x.Length)])))));
        for (int i3 = 0; i3 < x.Length; i3++) {
            Real v4 = (0.5 * M.Cos(((x[(int)(unchecked((uint)(i3)) % (uint)x.Length)] / (2.0 + M.Sin(x[Idx(checked((i3 - i3) % 50 + 1), x.Length)]))) / (1.0 + Sq(Soft(x[(int)(unchecked((uint)(i3)) % (uint)x.Length)]))))));
            Real v5;
            if ((((0 / 2) < i3) && ((v4 + v4) <= (-3.0625)))) {
                v5 = (0.2 * M.Atan(M.Atan2(v4, 2.0 + M.Cos(v4))) + 0.1);
            } else { v5 = (0.2 * M.Atan(M.Min(v4, v4)) + 0.1); }
            v2 += M.Tanh((((int)(4.0 * (x[0] = (0.5 * M.Cos(v4))))) switch { 0 => v5, 1 => x[^2], _ => 3.5625 }));
        }
        x = new Real[x.Length];
        H0(ref v2, in x[Idx(checked((int)(4.0 * (v2 = (0.5 * M.Cos(v2)))) % 50 + 1), x.Length)], out x[Idx(3, x.Length)]);
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += 1.5 * (e7); }
        return ((((((v2 = (0.5 * M.Cos(t6))) + M.Sin(v2)) + t6) - 0.5 * v2) + M.Sin(t6)) + t6);
    }
}

public static class P1152 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = (T.Max(T.One, b) > (a / (T.One + a * a)) ? T.Max(T.One, b) : (a / (T.One + a * a)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static void H1(List<Real> l, Real t) {
        int fuel = 12;
        int k3 = Idx((l.Count >> 1), 5);
        while (k3-- > 0) {
            (l[Idx((int)((long)(3 * l.Count + 1) * 5 % 7), l.Count)], t) = (l[Idx((3 * k3 + 1), l.Count)], t);
            l[Idx(checked((((((t - t) > (-2.6875)) ? 0 : 1) <= 5) ? l.Count : k3) % 50 + 1), l.Count)] = (0.3 * M.Tanh((l[Idx(checked((((((t - t) > (-2.6875)) ? 0 : 1) <= 5) ? l.Count : k3) % 50 + 1), l.Count)] * t)));
        }
        return;
    }
    private static Real R5(Real a, Real b, int d) {
        R4(ref a, b, d);
        return M.Atan(a) - b;
        static void R4(ref Real a, Real b, int d) {
            int fuel = 4;
            a = Soft(b);
            if (d > 0) R4(ref a, M.Atan(b), d - 1);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v6 = M.Sin(x[1]);
        Real v7 = (M.Round(3.0 * M.Sin((v6 * 1.1875))) * M.Sin((v6 * 1.1875)));
        int k8 = (M.Sign(M.Atan(v6))) % 9;
        if ((((k8 > 1) | ((0.25 * (Real)(float)((x.Length + 4) % 9)) > v6)) && (M.Pow(1.0 + Sq(x[Idx(0, x.Length)]), 0.75) > 2.9375))) {
            x[1] = M.Atan(R5((0.5 * M.Cos((1.9375 - v6))), M.Pow(0.5 + M.Abs(x[0]), M.Sin(v7)), Idx((3 * k8 + 1), 5)));
            _ = M.Asin(0.9 * M.Sin((v7 * v6)));
        }
        List<Real> l9 = new List<Real>() { (0.3 * M.Tanh((v7 * v7))), x[Idx((3 * (int)(4.0 * (3.0625 * v7)) + 1), x.Length)] };
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return (((((v6 + M.Sin(v7)) - 0.5 * v7) + v7 * v7) + t10) + x[1] * x[1]);
    }
}

public static class P1154 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = (-(s > s ? s : s) + (-b + T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v2 = (0.25 * (Real)(float)((int)(4.0 * (a - b)) % 9));
        Real Local3(Real t4) { return M.Atan((v2 + b * b)); }
        Func<Real, Real> h7 = ((v2 < M.Exp(M.Sin(a))) || (Local3(v2) < 1.6875)) ? (Func<Real, Real>)(t5 => M.Tanh((0.1 * ((((2 >> 1) % 3 != 2) ? 4 : 2) % 7)))) : (Func<Real, Real>)(t6 => (0.4 * M.Sin((a * b))));
        (v2, a) = (a, a);
        for (int i8 = 0; i8 < M.Min((5 % 3), 5); i8++) {
            Real v9 = (0.2 * M.Atan(M.Max(Soft(G1(a, b)), M.Cosh(M.Tanh(a)))) + 0.1);
            Real Local10(Real t11) { return (0.3 * M.Tanh(((v9 = M.Sin(t11)) - 0.5 * t11))); }
            bool f12 = (((int)(unchecked((uint)i8) >> 3) > 2) && ((i8 ^ i8) < i8));
        }
        return ((M.Pow(0.5 + M.Abs(v2), M.Sin(a)) - 0.5 * b) + M.Sin(v2));
    }
}
