-- No claims are made of the standard here.
CREATE TABLE pg_information.sql_features (
    feature_id pg_varchar, feature_name pg_varchar, sub_feature_id pg_varchar, sub_feature_name pg_varchar, is_supported pg_varchar, is_verified_by pg_varchar, comments pg_varchar
);
