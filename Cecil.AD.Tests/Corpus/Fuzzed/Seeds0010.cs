public static class P10 {
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v0 = (((b - b) < 3.3125) ? (a - a) : M.Exp(-Sq(M.Pow(a, 2.0))));
        Real[] y1 = new Real[] { Soft((b - v0)), Soft((((((-2.9375) - v0) >= (-1.5625)) && ((int)M.Floor((b + b)) >= 1)) ? v0 : b)), a };
        v0 = M.Max((b + b), (y1[Idx((2 >> 1), y1.Length)] - a));
        y1[Idx((((y1.Length / 2) & 7) << 1 | 1), y1.Length)] += (0.2 * M.Atan(M.Pow(1.0 + Sq((y1[y1.Length - 1] - a)), M.Tanh(Soft(v0)))) + 0.1);
        if (((3 / 2) > 4)) {
            return ((((M.CopySign(b, a) < (-2.0625)) && ((int)(4.0 * (((int)((long)y1.Length * 5 % 7)) switch { 0 => a, 1 => b, _ => b })) >= 3)) ? M.Pow(0.5 + M.Abs(y1[^2]), M.Sin(a)) : (v0 = (0.5 * M.Cos(b)))) + a * a);
        }
        object o2 = (Real)(M.Sin((((((int)((long)2 * 5 % 7)) switch { 0 => v0, 1 => v0, _ => y1[1] }) < (-0.5625)) ? y1[0] : (-0.9375))));
        Real v3 = o2 is Real ro2 ? ro2 * b : 0.5;
        for (int i4 = 0; i4 < Idx((int)(unchecked((uint)0) >> 3), 6); ++i4) {
            Real v5 = Soft(((-1.3125) * v0));
            if ((((a / (2.0 + M.Sin(a))) > (-1.9375)) || ((0.1 * ((i4 + i4) % 7)) > (a + b)))) goto L6;
            {
                L7:
                {
                    y1[y1.Length - 1] += (0.3 * M.Tanh(v5));
                    if ((((a + v0) < (-2.4375)) && (((-1.0625) * (-3.0625)) >= M.Atan2(v0, 2.0 + M.Cos(y1[Idx(((M.Min(v3, b) >= (-0.6875)) ? 1 : i4), y1.Length)]))))) goto L8;
                    {
                        y1[y1.Length - 1] += (0.5 * M.Cos(M.Pow(1.0 + Sq(((-2.3125) / (1.0 + Sq(b)))), M.Tanh((v0 = (0.5 * M.Cos(v0)))))));
                    }
                    L8: ;
                }
                if (fuel-- > 0 && ((y1[1] += 0.25 * M.Sin(v5)) > (-2.3125))) goto L7;
            }
            L6: ;
            b += (0.5 * M.Cos((M.Atan(v0) * M.CopySign(v0, a))));
            L9:
            {
                for (int i10 = 0; i10 < y1.Length; i10++) {
                    object o11 = (Real)((0.3 * M.Tanh((v5 += 0.25 * M.Sin(y1[i10])))));
                    Real v12 = o11 is Real ro11 ? ro11 * y1[^2] : 0.5;
                }
                (y1[Idx(0, y1.Length)], y1[Idx(1, y1.Length)], v3) = (v5, y1[Idx((((3 * i4 + 1) & 7) << 1 | 1), y1.Length)], M.Sin(M.FusedMultiplyAdd(b, b, 0.25)));
            }
            if (fuel-- > 0 && (((int)(unchecked((uint)i4) >> 3) < i4) & (M.Abs(v3) >= 2.3125))) goto L9;
        }
        int k13 = ((((2 & 7) << 1 | 1) / 2)) % 9;
        Real t14 = 0.0;
        foreach (Real e15 in y1) { t14 += M.Sin(e15); }
        return (((M.Log2(2.0 + Sq(v3)) + M.Sin(b)) + v0 * v0) + v3 * v3);
    }
}

public static class P11 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real[] y1 = new Real[2 + Idx((int)(4.0 * M.Pow(t, 2.0)), 4)];
            for (int i2 = 0; i2 < y1.Length; i2++) {
                y1[i2] = (0.4 * M.Sin((((K ^ (--K))) switch { 0 => Q, 1 => P, _ => (-1.0625) })));
            }
            return (((((K & 7) << 1 | 1)) switch { 0 => t, 1 => Q, _ => P }) + Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S3 {
        public Real P, Q; public int K;
        public S3(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            K = ((int)(unchecked((uint)(--K)) >> 3)) % 11;
            Real[][] j4 = new Real[][] { new Real[3], new Real[] { (0.5 * M.Cos(Q)), P } };
            return ((P = (0.2 * M.Atan(P) + 0.1)) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Func<Real, Real> H5(Real a, Real b) {
        int fuel = 12;
        return v => M.Sin(v * ((M.Abs(a) * (a + b)) + b)) + ((b / (2.0 + M.Sin(b))) + b);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v6 = (x[^2] * x[(2) & 1]);
        for (int i7 = 0; i7 < M.Min(((2 & 7) << 1 | 1), 5); i7++) {
            Real[] y8 = new Real[2 + Idx((3 * 1 + 1), 4)];
            for (int i9 = 0; i9 < y8.Length; i9++) { y8[i9] = M.Tanh(v6); }
        }
        (Real, Real) p10 = ((0.5 * M.Cos((!((((v6 / (1.5 + M.Abs(v6))) >= M.Pow(v6, 3.0)) ? 2 : 2) <= x.Length) ? v6 : v6))), M.Tanh(M.Atan2(x[((((((2 & 7) << 1 | 1) < 2) ? 3 : 5) + 5)) & 1], 2.0 + M.Cos(v6))));
        x[Idx(2, x.Length)] = M.Tanh(M.FusedMultiplyAdd(x[Idx(2, x.Length)], (p10.Item1 + p10.Item1), 0.25));
        p10.Item1 -= (0.3 * M.Tanh((x[((int)(unchecked((uint)1) >> 3)) & 1] = (0.3 * M.Tanh(M.Pow(1.0 + Sq(v6), M.Tanh(2.6875)))))));
        for (int i11 = 0; i11 < x.Length; i11++) {
            x[i11] = M.Tanh(((0.1 * ((3 * i11 + 1) % 7)) / (1.5 + M.Abs(Soft(3.0625)))));
            List<Real> l12 = new List<Real>() { (0.3 * M.Tanh(M.Atan(p10.Item1))), (-0.1875) };
            int k13 = ((l12.Count ^ l12.Count)) % 9;
        }
        List<Real> l14 = new List<Real>() { M.Tanh(M.Log(1.0 + Sq(p10.Item1))), p10.Item2 };
        _ = p10.Item2;
        Real t15 = 0.0;
        foreach (Real e16 in x) { t15 += 1.5 * (e16); }
        return (((l14[Idx((3 * l14.Count + 1), l14.Count)] = M.Atan(p10.Item2)) - 0.5 * x[1]) + M.Sin(x[^2]));
    }
}

public static class P12 {
    public sealed class Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static Func<Real, Real> H1(Real a, Real b) {
        int fuel = 12;
        if ((M.Pow(0.5 + M.Abs((-1.9375)), M.Sin(a)) < M.Atanh(0.5 * M.Sin(b)))) {
            b = (M.Min(b, a) * (b - a));
        } else {
            b -= (0.4 * M.Sin((a / (1.0 + Sq(a)))));
            (Real, Real) p2 = (Soft(M.Pow(0.5 + M.Abs(3.1875), M.Sin(a))), M.Tanh((0.75 * (-1.3125) + 0.25 * 3.4375)));
        }
        if ((((int)(4.0 * (0.1 * ((2 % 3) % 7))) % 2 == 0) && (((2 ^ 2) < 2) && ((2 / 2) < 2)))) {
            Func<Real, Real> h3 = t4 => {
                Real v5 = M.CopySign(t4, t4);
                return Soft(((t4 / (1.5 + M.Abs(a))) + t4));
            };
        } else { b++; }
        return v => M.Sin(v * (M.Log2(2.0 + Sq(M.Atanh(0.5 * M.Sin((-1.1875))))) + b * b)) + (((0.1 * ((3 * 0 + 1) % 7)) * M.Tanh(a)) + M.Sin(a));
    }
    private static Real H6(Real a, Real b) {
        int fuel = 12;
        a = (0.4 * M.Sin((a * M.Log(1.0 + Sq(a)))));
        Real Local7(Real t8) {
            a *= M.Cos((0.75 * b + 0.25 * a));
            return (0.3 * M.Tanh(((a - t8) + t8)));
        }
        return (M.Min(M.Min((-3.0625), b), b) + M.Sin(b));
    }
    private static Real H9(Func<Real, Real> f, Real t) {
        int fuel = 12;
        Cell0<Real> z10 = new Cell0<Real>((0.4 * M.Sin((t / (1.5 + M.Abs(t))))));
        Real Local11(Real t12) {
            Real Local13(Real t14) {
                List<Func<Real, Real>> w16 = new List<Func<Real, Real>> { (Func<Real, Real>)M.Sin, (Func<Real, Real>)(t15 => (0.5 * M.Cos(t12))), (Func<Real, Real>)f };
                return (0.2 * M.Atan((M.Pow(0.5 + M.Abs((-0.4375)), M.Sin(t12)) - 0.5 * t14)) + 0.1);
            }
            return Soft((M.Max(t, z10.Item) + z10.Item));
        }
        return (M.Pow(1.0 + Sq(1.3125), M.Tanh(t)) + z10.Item * z10.Item);
    }
    private static Real R19(Real a, Real b, int d) {
        R17(ref a, b, d);
        return M.Atan(a) - b;
        static void R17(ref Real a, Real b, int d) {
            int fuel = 4;
            a = a;
            if (d > 0) R17(ref a, M.Tanh(H6(1.4375, b)), d - 1);
            Real[] y18 = new Real[] { M.Sin(M.Exp(M.Sin(b))), M.Atan((a / (1.0 + Sq(a)))), a };
        }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v20;
        if ((((2 ^ 4) <= 3) && ((5 >> 1) % 3 != 2))) {
            b = (0.4 * M.Sin((b - M.Max(a, b))));
            v20 = (0.3 * M.Tanh((a / (1.5 + M.Abs(a)))));
        } else { v20 = M.Atan(M.CopySign(b, b)); }
        _ = (b += 0.25 * M.Sin(M.Sqrt(1.0 + Sq(a))));
        a += (0.3 * M.Tanh((a += 0.25 * M.Sin((((int)M.Floor((b + 3.0625))) switch { 0 => a, 1 => a, _ => v20 })))));
        (b, v20) = (v20, b);
        Real Local21(Real t22) {
            Real v23 = a;
            return (0.5 * M.Cos((M.Sin(v20) + v20)));
        }
        for (int i24 = 1; i24 < Idx((3 * 2 + 1), 6); i24++) {
            Func<Real, Real> h25 = t26 => {
                Real[] y27 = new Real[2 + Idx((int)(4.0 * M.Sin(t26)), 4)];
                y27[^2] = M.Tanh(((((i24 - i24) < i24) ? t26 : y27[y27.Length - 1]) / (1.0 + Sq(Local21(b)))));
                return (0.2 * M.Atan((H6(y27[y27.Length - 1], 0.9375) - 0.5 * t26)) + 0.1);
            };
            v20 -= M.Tanh((0.1 * ((i24 >> 1) % 7)));
        }
        for (int i28 = 0; i28 < M.Min((2 % 3), 5); i28++) {
            Real v29 = Soft(v20);
            a += M.Atan(M.Sqrt(1.0 + Sq(v20)));
        }
        return ((((M.Pow(1.0 + Sq(a), M.Tanh(b)) + (-1.3125)) - 0.5 * (-3.0625)) + M.Sin(b)) + b);
    }
}

public static class P13 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            List<Real> l1 = new List<Real>() { Soft(M.Abs(P)), (-1.0625) };
            return ((-t) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S2 {
        public S0 A; public Real R;
        public S2(S0 a, Real r) {
            A = a;
            R = r;
        }
        public Real Step(Real t) {
            int fuel = 6;
            List<Real> l3 = new List<Real>() { M.Atan(M.Pow(0.5 + M.Abs(A.Q), M.Sin(A.P))), A.Q };
            for (int i4 = Idx((int)(4.0 * M.Max((-2.5625), A.P)), 6) - 1; i4 >= 0; i4--) {
                List<Real> l5 = new List<Real>() { (0.2 * M.Atan(R) + 0.1), A.P };
            }
            l3[Idx(A.K, l3.Count)] = M.Tanh((M.Pow(0.5 + M.Abs(A.Q), M.Sin(t)) - (A.Q / (1.0 + Sq(A.Q)))));
            return (M.Sinh(M.Sin(A.Q)) + M.Sin(R));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(R) + Sq(A.Q - t)); }
    }
    private static void H6(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        if ((((int)(4.0 * ((M.Tanh(b) >= (b + b)) ? c : b)) > 5) || (checked(1 % 50 + 1) % 2 == 0))) goto L7;
        { c /= (1.1 + Sq(M.Pow(1.0 + Sq(c), M.Tanh(b)))); }
        L7: ;
        List<Real> l8 = new List<Real>() { (0.2 * M.Atan(Sq(a)) + 0.1), b };
        return;
    }
    private static Real R10(Real a, Real b, int d) {
        return R9(v => M.Sin(v * a), b, d);
        static Real R9(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R9(u => f(M.Sin(M.Pow(1.0 + Sq(u), M.Tanh(u)))) + 0.25 * t, (0.3 * M.Tanh((t = (0.2 * M.Atan(t) + 0.1)))), d - 1) : f(t);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v11 = (M.Pow((x[Idx((int)(4.0 * (0.75 * x[x.Length - 1] + 0.25 * x[(checked(((1 > 1) ? 2 : 3) % 50 + 1)) & 1])), x.Length)] - x[^2]), 3.0) - (0.1 * ((2 / 2) % 7)));
        Real[] y12 = new Real[2 + Idx((int)(unchecked((uint)2) >> 3), 4)];
        for (int i13 = 1; i13 < y12.Length; i13 += 2) {
            if (((M.Sign((x[(int)(unchecked((uint)(i13)) % (uint)x.Length)] * v11)) <= 3) || ((0.1 * ((4 ^ i13) % 7)) <= M.Sqrt(1.0 + Sq(v11))))) {
                while (true) {
                    if (fuel-- <= 0) break;
                    {
                        Real v14 = (0.5 * M.Cos((M.Atan2(v11, 2.0 + M.Cos(v11)) + (y12[1] += 0.25 * M.Sin(v11)))));
                        {
                            for (int i16 = 1; i16 < Idx(((5 & 7) << 1 | 1), 6); i16++) {
                                v14 = M.Atan((v14 - v11));
                                List<Real> l17 = new List<Real>() { (0.2 * M.Atan((v14 / (1.5 + M.Abs(v14)))) + 0.1), v14 };
                            }
                        }
                        L15: ;
                        if ((M.Log2(2.0 + Sq(v11)) > (-1.5625))) { break; }
                        Real v18 = Soft((v14 / (1.5 + M.Abs((y12[Idx((i13 ^ i13), y12.Length)] = (0.3 * M.Tanh(v11)))))));
                    }
                }
                while (fuel-- > 0 && (((int)(4.0 * (x[Idx((i13 ^ 4), x.Length)] * (-2.0625))) < 0) && ((int)(4.0 * (v11 = (0.5 * M.Cos(2.1875)))) <= i13))) {
                    for (int i19 = 1; i19 < 1; i19++) { H6(ref v11, in y12[0], out v11); }
                    switch (Idx(checked((((3 * i13 + 1) > 1) ? 2 : 3) % 50 + 1), 5)) {
                        case 0:
                        {
                            List<Real> l20 = new List<Real>() { (0.2 * M.Atan(M.Tan(0.5 * M.Sin(v11))) + 0.1), v11 };
                        } break;
                        case 1:
                        case 3:
                        {
                            x[((i13 - i13)) & 1] = M.Tanh((x[((i13 - i13)) & 1] * M.Pow(0.5 + M.Abs(v11), M.Sin(v11))));
                        } break;
                        default:
                        {
                            List<Real> l21 = new List<Real>() { M.Tanh((v11 + 0.4375)), v11 };
                        } break;
                    }
                    List<Real> l22 = new List<Real>(x);
                }
                Real v23 = (0.4 * M.Sin((M.FusedMultiplyAdd(0.4375, v11, 0.25) / (1.5 + M.Abs((0.75 * v11 + 0.25 * y12[(int)(unchecked((uint)((int)M.Floor((v11 / (2.0 + M.Sin(v11)))))) % (uint)y12.Length)]))))));
            } else {
                if (!((0.1 * (checked(i13 % 50 + 1) % 7)) <= (-0.6875))) {
                    return ((y12[y12.Length - 1] = (0.3 * M.Tanh(M.Sin(v11)))) + M.Sin(v11));
                }
                Real[][] j24 = new Real[][] { new Real[3], new Real[] { M.Atan(M.Atanh(0.5 * M.Sin(v11))), x[Idx((int)M.Floor((v11 / (2.0 + M.Sin(v11)))), x.Length)] } };
            }
            List<Real> l25 = new List<Real>() { (0.2 * M.Atan(v11) + 0.1), v11 };
            y12[Idx((3 * l25.Count + 1), y12.Length)] = (0.2 * M.Atan((y12[Idx((3 * l25.Count + 1), y12.Length)] - (v11 / (1.0 + Sq(v11))))) + 0.1);
        }
        v11 = M.Pow(1.0 + Sq(M.CopySign(v11, 3.4375)), M.Tanh(M.Atan2(v11, 2.0 + M.Cos(y12[((int)M.Floor((x[1] - v11))) & 1]))));
        _ = ((M.Abs(v11) <= 0.9375) ? (v11 + v11) : M.Pow(0.5 + M.Abs(v11), M.Sin(v11)));
        return (((((M.Cosh(M.Tanh(y12[(int)(unchecked((uint)((int)(unchecked((uint)2) >> 3))) % (uint)y12.Length)])) - 0.5 * v11) + v11) + (-3.1875) * (-3.1875)) + v11 * v11) + v11);
    }
}

public static class P14 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.2 * M.Atan((t * _p)) + 0.1); }
    }
    public sealed class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real v1 = 1.0 + Sq((0.4 * M.Sin(t)));
            while (v1 > 1e-2 && fuel-- > 0) {
                Q = (0.2 * M.Atan((Q * (t / (1.0 + Sq(t))))) + 0.1);
                v1 *= 0.3 + 0.1 * M.Cos((Q - P));
            }
            return (0.2 * M.Atan((((-3.3125) + Q) + Q * Q)) + 0.1);
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    private static Real H2(C0 c, Real t) {
        int fuel = 12;
        return ((t / (1.5 + M.Abs(c.P))) - 0.5 * (-2.4375));
    }
    private static (Real, Real) H3(Real a, Real b) {
        int fuel = 12;
        _ = (M.Max(b, b) * (0.25 * (Real)(float)((2 ^ 2) % 9)));
        return ((M.Asin(0.9 * M.Sin(a)) + b), ((M.Max(b, a) + (a % 1.75)) + M.Sin(a)));
    }
    private static Real H4(Real[] y, int k) {
        int fuel = 12;
        ref Real r5 = ref y[y.Length - 1];
        int k6 = ((int)(4.0 * Sq(y[1]))) % 9;
        return (M.IEEERemainder((y[Idx((((y[(y.Length) & 1] = (0.2 * M.Atan(r5) + 0.1)) > 1.4375) ? (3 * 5 + 1) : k), y.Length)] / (2.0 + M.Sin(r5))), 2.5) + r5 * r5);
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v7 = M.Atan2(x[x.Length - 1], 2.0 + M.Cos(((0.75 * x[Idx(n, x.Length)] + 0.25 * x[Idx((int)(4.0 * (x[0] * x[Idx((int)(4.0 * (x[^2] * x[^2])), x.Length)])), x.Length)]) * (x[Idx(n, x.Length)] = M.Tanh(1.4375)))));
        int[] q8 = new int[] { 2, ((int)(4.0 * M.Sin(v7))) % 5, 1 };
        (v7, x[(((((4 & 7) << 1 | 1) % 2 == 0) ? ((n & 7) << 1 | 1) : n)) & 1]) = (x[(int)(unchecked((uint)((int)M.Floor(H4(x, (3 + n))))) % (uint)x.Length)], x[Idx((int)(4.0 * (((int)(4.0 * (v7 / (2.0 + M.Sin(v7)))) % 2 == 0) ? v7 : v7)), x.Length)]);
        x = new Real[x.Length];
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += 1.5 * (e10); }
        return (((M.Max(2.4375, x[Idx((3 * (q8[Idx((((1.5625 * v7) > (-2.8125)) ? 2 : n), q8.Length)] ^ n) + 1), x.Length)]) + M.Sin(3.0625)) + v7) - 0.5 * x[0]);
    }
}
