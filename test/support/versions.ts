/** One made text in several languages. The French has another resolution in PP1, another day in PP2 and another number in OP2 (b). */
export const VERSIONS = {
  en: `United Nations A/RES/79/901

General Assembly

Seventy-ninth session
Agenda item 99 (b)

Resolution adopted by the General Assembly on 2 December 2024

79/901. Lighthouses of the world

The General Assembly,

Recalling its resolutions 76/901 of 6 December 2021 and 77/902 of 7 December 2022, and Security Council resolution 2556 (2020),

Noting the Conference on Lighthouses, held in Valletta from 11 to 14 March 2024, and resolution 1514 (XV) of 14 December 1960,

1. Urges all States to keep their lighthouses in good order, and welcomes the contribution of 1,234,500 dollars made in 2023;

2. Requests the Secretary-General:

(a) To report on the implementation of the present resolution at its eightieth session;

(b) To invite 45 experts to a meeting in 2025;

3. Decides to include in the provisional agenda of its eightieth session the item entitled “Lighthouses”.

54th plenary meeting
2 December 2024
`,
  fr: `Nations Unies A/RES/79/901

Assemblée générale

Soixante-dix-neuvième session
Point 99 b) de l'ordre du jour

Résolution adoptée par l'Assemblée générale le 2 décembre 2024

79/901. Les phares du monde

L'Assemblée générale,

Rappelant ses résolutions 76/901 du 6 décembre 2021 et 77/902 du 7 décembre 2022, ainsi que la résolution 2256 (2020) du Conseil de sécurité,

Prenant note de la Conférence sur les phares, tenue à La Valette du 11 au 15 mars 2024, et de la résolution 1514 (XV) du 14 décembre 1960,

1. Demande instamment à tous les États d'entretenir leurs phares, et se félicite de la contribution de 1 234 500 dollars versée en 2023 ;

2. Prie le Secrétaire général :

a) De lui rendre compte, à sa quatre-vingtième session, de l'application de la présente résolution ;

b) D'inviter 54 experts à une réunion en 2025 ;

3. Décide d'inscrire à l'ordre du jour provisoire de sa quatre-vingtième session la question intitulée « Les phares ».

54e séance plénière
2 décembre 2024
`,
  es: `Naciones Unidas A/RES/79/901

Asamblea General

Septuagésimo noveno período de sesiones
Tema 99 b) del programa

Resolución aprobada por la Asamblea General el 2 de diciembre de 2024

79/901. Los faros del mundo

La Asamblea General,

Recordando sus resoluciones 76/901, de 6 de diciembre de 2021, y 77/902, de 7 de diciembre de 2022, así como la resolución 2556 (2020) del Consejo de Seguridad,

Tomando nota de la Conferencia sobre los Faros, celebrada en La Valeta del 11 al 14 de marzo de 2024, y de la resolución 1514 (XV), de 14 de diciembre de 1960,

1. Insta a todos los Estados a que mantengan sus faros en buen estado, y acoge con beneplácito la contribución de 1.234.500 dólares efectuada en 2023;

2. Solicita al Secretario General que:

a) Le presente, en su octogésimo período de sesiones, un informe sobre la aplicación de la presente resolución;

b) Invite a 45 expertos a una reunión en 2025;

3. Decide incluir en el programa provisional de su octogésimo período de sesiones el tema titulado “Los faros”.

54ª sesión plenaria
2 de diciembre de 2024
`,
  ar: `الأمم المتحدة A/RES/79/901

الجمعية العامة

إن الجمعية العامة،

إذ تشير إلى قراريها 76/901 المؤرخ 6 كانون الأول/ديسمبر 2021 و 77/902 المؤرخ 7 كانون الأول/ديسمبر 2022، وإلى قرار مجلس الأمن 2556 (2020)،

وإذ تلاحظ المؤتمر المعني بالمنارات المعقود في فاليتا في الفترة من ١١ إلى ١٤ آذار/مارس ٢٠٢٤، والقرار 1514 (د - 15) المؤرخ 14 كانون الأول/ديسمبر 1960،

1 - تحث جميع الدول على صيانة مناراتها، وترحب بالمساهمة البالغة 1 234 500 دولار المقدمة في عام 2023؛

2 - تطلب إلى الأمين العام:

(أ) أن يقدم إليها في دورتها الثمانين تقريرا عن تنفيذ هذا القرار؛

(ب) أن يدعو 45 خبيرا إلى اجتماع في عام 2025؛

3 - تقرر أن تدرج في جدول الأعمال المؤقت لدورتها الثمانين البند المعنون ”المنارات“.
`,
} as const;
